import { describe, expect, it } from 'vitest';
import { areas } from '../areas.ts';
import { refused } from '../proofs/refused.ts';
import { trialStage } from '../scene.ts';
import { copyOfMutant } from './copies.ts';
import { mutations } from './mutations.ts';

// A mistake that is refused needs none: the same object without it is applied by another proof.
const proofs = areas.filter((area) => area !== refused).flatMap((area) => area.proofs);

describe('each promise is broken on purpose', () => {
  it.each(proofs)('$name', (proof) => {
    expect(mutations.filter(({ breaks }) => breaks === proof)).not.toEqual([]);
  });
});

describe('each mutation', async () => {
  const stage = await trialStage();

  it.each(mutations.map((mutation, number) => ({ ...mutation, number })))(
    'changes something: $name',
    ({ number, change, changeBuild, changeNode }) => {
      const { objects, builds } = copyOfMutant(stage, number);
      const changed = [change?.(objects), changeBuild && builds.map(changeBuild), changeNode && stage.nodes.map(changeNode)].filter(
        Boolean,
      );
      expect(changed).toHaveLength(1);
      expect([objects, builds, stage.nodes]).not.toContainEqual(changed[0]);
    },
  );
});
