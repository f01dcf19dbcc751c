import type { KubernetesObject } from '../../../src/model/index.ts';
import type { Stage, TeamScene } from '../scene.ts';
import { mutations } from './mutations.ts';

/** The team of the trial fleet that mistakes are made on. */
const original = 'mutant';

/** A copy of that team under another name, in namespaces of its own. */
export const copyOfMutant = ({ teams }: Stage, number: number): TeamScene => {
  const found = teams.find(({ team }) => team.name === original);
  if (found === undefined) throw new Error(`the trial fleet has no team "${original}"`);
  return JSON.parse(JSON.stringify(found).replaceAll(original, `${original}-${number}`)) as TeamScene;
};

/** All that the mutations make. */
export const copiesForMutations = (stage: Stage): readonly KubernetesObject[] =>
  mutations.flatMap(({ change }, number) => {
    const { objects } = copyOfMutant(stage, number);
    return change === undefined ? objects : change(objects);
  });
