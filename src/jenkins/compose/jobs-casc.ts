import type { Team } from '../../model/index.ts';
import type { CascMap } from './casc-text.ts';
import { fileKey } from './file-key.ts';
import { jobFolders } from './job-folders.ts';
import makeFolders from './make-folders.groovy';

/** Where the files are in the controller's container. */
const configurationFolder = '/var/jenkins_home/casc_configs';

/**
 * The list of Job DSL scripts: a JCasC tree (plugin job-dsl, SeedJobConfigurator), or nothing for a team without jobs. Jenkins runs the
 * entries one by one: first the folders, then the files of a folder before those of its sub-folders, by name.
 */
export function composeJobsCasc(team: Team): CascMap | undefined {
  if (team.jobs.length === 0) {
    return undefined;
  }
  const folders = jobFolders(team.jobs);
  const files = team.jobs.map(({ name }) => name).toSorted(compareFilesFirst);
  return {
    jobs: [
      ...(folders.length > 0 ? [{ script: makeFoldersScript(folders) }] : []),
      ...files.map((name) => ({ file: `${configurationFolder}/${fileKey(name)}` })),
    ],
  };
}

/** The script with the names of the folders in the line that is marked for them. */
function makeFoldersScript(folders: readonly string[]): string {
  return makeFolders.replace('[]    // generated', () => `[${folders.map(groovyText).join(', ')}]    // generated`);
}

const groovyText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function compareFilesFirst(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const depth = left.findIndex((segment, index) => segment !== right[index]);
  const isFile = (segments: readonly string[]) => depth === segments.length - 1;
  if (isFile(left) !== isFile(right)) {
    return isFile(left) ? -1 : 1;
  }
  return (left[depth] ?? '') < (right[depth] ?? '') ? -1 : 1;
}
