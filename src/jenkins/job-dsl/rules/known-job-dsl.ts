import { suggestName } from '../../../messages/suggest-name.ts';
import { groovyMethods } from '../catalog/groovy-methods.ts';
import { itemMethods } from '../catalog/item-methods.ts';
import { removedMethods, topLevelMethods } from '../catalog/top-level-methods.ts';
import type { DslCall, DslScript } from '../dsl-call.ts';
import type { DslRule } from '../team-jobs.ts';

/** A script that calls a method that there is not stops the boot. */
export const knownJobDsl: DslRule = ({ scripts }) =>
  scripts.flatMap(({ file, script }) => {
    const isSure = !mayHaveMore(script);
    return script.calls
      .filter((call) => call.isScriptsOwn && !isKnown(call.name, script))
      .map(({ name, at, isCertain }) => ({
        rule: 'known-job-dsl',
        file: file.path,
        ...at,
        where: '',
        message: `expected a method of Job DSL or of this script, found "${name}"`,
        fix: repair(name),
        ...(!(isSure && isCertain) && { severity: 'warning' as const }),
      }));
  });

/** A class may be called like a method, and an import can bring any method, under any name. */
const isKnown = (name: string, { declared, imports }: DslScript): boolean =>
  topLevelMethods.includes(name) ||
  groovyMethods.has(name) ||
  declared.has(name) ||
  /^\p{Lu}/u.test(name) ||
  imports.some(({ isStatic }) => isStatic);

/** Whether the script may get methods while it runs. */
const mayHaveMore = ({ undeclared, calls, mayMakeUnseen }: DslScript): boolean =>
  mayMakeUnseen || waysToMore.some((name) => undeclared.has(name)) || calls.some(({ name }: DslCall) => callsToMore.has(name));

const waysToMore = ['metaClass', 'binding', 'Object', 'Script', 'GroovyObject', 'JobParent', 'JenkinsJobParent', 'DslFactory'];
const callsToMore = new Set(['getMetaClass', 'setMetaClass', 'metaClass', 'getBinding', 'setBinding', 'setProperty', 'use', 'withTraits']);

function repair(name: string): string {
  const replacement = removedMethods.get(name);
  if (replacement !== undefined) {
    return `Job DSL no longer has it: ${replacement}`;
  }
  if (jenkinsfileMethods.has(name)) {
    return "a Jenkinsfile is no Job DSL: wrap it in pipelineJob('name') { definition { cps { script('''…''') } } }";
  }
  const near = suggestName(name, topLevelMethods);
  if (near !== undefined) {
    return `did you mean "${near}"?`;
  }
  return itemMethods.includes(name) ? 'move it into the braces of a job or folder' : 'declare it in this script, or remove the call';
}

/** What a Jenkinsfile begins with. */
const jenkinsfileMethods = new Set(['pipeline', 'node', 'stage', 'podTemplate', 'library', 'sh', 'checkout', 'withCredentials']);
