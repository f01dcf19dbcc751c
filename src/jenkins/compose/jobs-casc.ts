import type { Team } from '../../model/index.ts';
import { compareScripts } from '../job-dsl/script-order.ts';
import type { CascMap } from './casc-text.ts';
import type { MadeByScripts } from './declared-jobs.ts';
import { fileKey } from './file-key.ts';
import { groovyText } from './groovy-text.ts';
import { jobFolders } from './job-folders.ts';
import makeFolders from './make-folders.groovy';
import { hasPluginFor } from './needed-plugins.ts';
import { composeRemovedJobs } from './removed-jobs.ts';

/** Where the files are in the controller's container. */
const configurationFolder = '/var/jenkins_home/casc_configs';

/**
 * The list of Job DSL scripts: a JCasC tree (plugin job-dsl, SeedJobConfigurator). Jenkins runs the entries one by one: first the folders,
 * then the files of a folder before those of its sub-folders, by name, and last what deals with the jobs that are gone. This is there for a
 * team without files too, since its last job may be gone. Nothing without files and without the plugin. `made` is what the files make.
 */
export function composeJobsCasc(team: Team, made: MadeByScripts): CascMap | undefined {
  if (team.jobs.length === 0 && !hasPluginFor(team, 'jobs')) {
    return undefined;
  }
  const folders = jobFolders(team.jobs);
  const files = team.jobs.map(({ name }) => name).toSorted(compareScripts);
  return {
    jobs: [
      ...(folders.length > 0 ? [{ script: makeFoldersScript(folders) }] : []),
      ...files.map((name) => ({ file: `${configurationFolder}/${fileKey(name)}` })),
      composeRemovedJobs(team, made, folders),
    ],
  };
}

/** The script with the names of the folders in the line that is marked for them. */
function makeFoldersScript(folders: readonly string[]): string {
  return makeFolders.replace('[]    // generated', () => `[${folders.map(groovyText).join(', ')}]    // generated`);
}
