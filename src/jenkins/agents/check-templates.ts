import type { ControllerFiles, Problem, Team } from '../../model/index.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import { placeInside } from '../casc/place-inside.ts';
import { readClouds } from './agent-clouds.ts';
import { cloudRules } from './rules/index.ts';

/**
 * Checks the clouds that a team's own JCasC adds, and their pod templates, beside those that are generated. `merged` is the whole tree of the
 * controller. Generated clouds are what the others must not collide with; that they fulfil the rules is a matter of tests.
 */
export function checkTemplates(team: Team, files: ControllerFiles, merged: CascMapping): readonly Problem[] {
  const generatedFrom = new Set(files.files.flatMap(({ generated, source }) => (generated ? [source] : [])));
  const clouds = readClouds(merged, generatedFrom);
  if (clouds.every(({ isGenerated }) => isGenerated)) return [];
  const problems = cloudRules.flatMap((rule) => rule({ team, clouds, placeInside: (place, text) => placeInside(files, place, text) }));
  // A container that several templates inherit is the same mistake in all of them.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
