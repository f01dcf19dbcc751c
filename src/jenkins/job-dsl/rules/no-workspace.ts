import type { Problem } from '../../../model/index.ts';
import type { DslCall } from '../dsl-call.ts';
import type { DslRule, TeamScript } from '../team-jobs.ts';

const rule = 'no-workspace';

/**
 * Under JCasC no job runs the scripts: there is no workspace to read files from, and none of the variables of a build (job-dsl 3732,
 * SeedJobConfigurator and JenkinsJobManagement, whose workspace is null).
 */
export const noWorkspace: DslRule = ({ scripts, team }) =>
  scripts.flatMap((script) => [
    ...(script.file.text.includes('FromWorkspace') ? allCalls(script.script.calls) : [])
      .filter((call) => readsFile(call, script))
      .map((call) => fileProblem(call, script)),
    ...[...script.script.undeclared]
      .filter(
        ([name]) => ofBuilds.test(name) && !asksFirst.test(script.file.text) && !team.patches.some(({ file }) => file.text.includes(name)),
      )
      .map(([name, at]) => ({
        rule,
        file: script.file.path,
        ...at,
        where: '',
        message: `expected no variable of a build, found "${name}": no job runs this script`,
        fix: `for a build write \${${name}} between single quotes, elsewhere the value`,
      })),
  ]);

const allCalls = (calls: readonly DslCall[]): readonly DslCall[] => calls.flatMap((call) => [call, ...allCalls(call.calls)]);

const readers = ['readFileFromWorkspace', 'streamFileFromWorkspace'];

const readsFile = ({ name }: DslCall, { script }: TeamScript): boolean => readers.includes(name) && !script.declared.has(name);

function fileProblem({ name, at, isCertain }: DslCall, { file }: TeamScript): Problem {
  const message = `expected no file of a workspace, found "${name}": no job runs this script`;
  const fix = "write the text between ''' and ''', or let the pipeline read it with cpsScm";
  return { rule, file: file.path, ...at, where: '', message, fix, ...(!isCertain && { severity: 'warning' }) };
}

/** How a script copes without a variable, or makes it. */
const asksFirst = /\b(hasVariable|hasProperty|binding|getBinding|getenv|metaClass|propertyMissing|catch)\b/;

/**
 * Variables of a build (core, git, branch-api) and of the job that runs Job DSL elsewhere; `__FILE__` is there for a script with a path only. Others that
 * are called like them, such as `GIT_SERVER`, may be the controller's.
 */
const ofBuilds = new RegExp(
  `^(${[
    'SEED_JOB|__FILE__|(JENKINS_)?WORKSPACE|BUILD_(NUMBER|ID|URL|TAG|DISPLAY_NAME)|JOB_(NAME|URL|BASE_NAME|DISPLAY_URL)|RUN_DISPLAY_URL',
    'NODE_(NAME|LABELS)|EXECUTOR_NUMBER|BRANCH_NAME|GIT_(URL|BRANCH|LOCAL_BRANCH|COMMIT|PREVIOUS_COMMIT|PREVIOUS_SUCCESSFUL_COMMIT)',
    'CHANGE_(ID|URL|TITLE|AUTHOR|AUTHOR_DISPLAY_NAME|AUTHOR_EMAIL|TARGET|BRANCH|FORK)',
  ].join('|')})$`,
);
