import { describe, it } from 'vitest';
import { areas } from './areas.ts';
import { openScene } from './open-scene.ts';
import { everythingApplies } from './proofs/applied.ts';
import { report } from './report.ts';

const scene = await openScene();

/** Without the objects nothing else can be told, and all of it would be reported as broken. */
let areThere = false;

for (const { title, proofs } of areas) {
  describe(title, () => {
    for (const proof of proofs) {
      it(proof.name, async ({ skip }) => {
        if (proof !== everythingApplies && !areThere) skip('not all objects are there');
        report(await proof.prove(scene), skip);
        areThere = true;
      });
    }
  });
}
