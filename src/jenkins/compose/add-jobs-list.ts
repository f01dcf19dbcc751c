import type { ControllerFiles, Team } from '../../model/index.ts';
import { formatCasc } from './casc-text.ts';
import type { MadeByScripts } from './declared-jobs.ts';
import { composeJobsCasc } from './jobs-casc.ts';

const key = '90-jobs.yaml';

/** The files of a controller with the list of the scripts that it runs, in its place among the generated ones; `made` is what these scripts make. */
export function addJobsList({ files }: ControllerFiles, team: Team, made: MadeByScripts): ControllerFiles {
  const jobs = composeJobsCasc(team, made);
  if (jobs === undefined) {
    return { files };
  }
  const after = files.findIndex((file) => !file.generated || file.key > key);
  return {
    files: files.toSpliced(after < 0 ? files.length : after, 0, {
      key,
      source: `${team.folder}/jobs`,
      text: formatCasc(jobs),
      generated: true,
    }),
  };
}
