import { describe, it } from 'vitest';
import type { PlannedNode } from '../cluster-tools/nodes-from-pools.ts';
import { copyOfMutant } from './mutations/copies.ts';
import { mutations } from './mutations/mutations.ts';
import { openScene } from './open-scene.ts';
import type { NotHere } from './proof.ts';
import { everythingApplies } from './proofs/applied.ts';
import type { Scene } from './scene.ts';

/** Long enough for a scheduler that is there, and short enough to wait for what never comes. */
const patienceSeconds = 8;

const whole = { ...(await openScene()), patienceSeconds };

describe('each promise is seen to be broken when', () => {
  for (const [number, { name, breaks, shows, change, changeBuild, changeNode }] of mutations.entries()) {
    it(`${name}: ${breaks.name}`, async ({ skip }) => {
      const copy = copyOfMutant(whole, number);
      const objects = change === undefined ? copy.objects : change(copy.objects);
      const builds = changeBuild === undefined ? copy.builds : copy.builds.map(changeBuild);
      const scene = { ...whole, teams: [{ ...copy, objects, builds }], shared: [] };
      const accepted = await everythingApplies.prove(scene);
      const found = breaks === everythingApplies ? accepted : await onNodes(scene, changeNode, () => breaks.prove(scene));
      if ('notHere' in found) skip(found.notHere);
      else if (!found.some((line) => shows.test(line)))
        throw new Error(`expected a line like ${shows}, found ${found.join('\n') || 'that it is kept'}`);
    });
  }
});

/** With other taints on the nodes while it lasts. */
async function onNodes(
  { api, nodes }: Scene,
  change: ((node: PlannedNode) => PlannedNode) | undefined,
  prove: () => Promise<readonly string[] | NotHere>,
): Promise<readonly string[] | NotHere> {
  if (change === undefined) return prove();
  const setTaints = (all: readonly PlannedNode[]) =>
    Promise.all(all.map((node) => api.patch(node, { spec: { taints: node.spec.taints } })));
  const changed = nodes.filter((node) => change(node) !== node);
  await setTaints(changed.map(change));
  try {
    return await prove();
  } finally {
    await setTaints(changed);
  }
}
