import type { DslScript } from './dsl-call.ts';
import type { DslItem, TeamJobs } from './team-jobs.ts';

/** Finds the script that makes an item. */
export function scriptOfItem({ scripts }: TeamJobs): (item: DslItem) => DslScript | undefined {
  const byFile = new Map(scripts.map(({ file, script }) => [file, script]));
  return ({ file }) => byFile.get(file);
}
