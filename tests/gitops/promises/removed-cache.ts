import { expect } from 'vitest';
import { push, pushRevert } from '../argocd/push.ts';
import { untilSettled } from '../argocd/until.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { keptObjects } from './kept-objects.ts';

export const removedCache: FleetPromise = {
  name: 'a cache that leaves team.yaml keeps its volume and claim, and is the same when it comes back',
  keep: async (fleet) => {
    const { clone } = fleet;
    const volumes = ['jenkins-home', 'agent-cache'];
    const before = await keptObjects(fleet, 'payments', volumes);
    expect(before.join('\n')).not.toMatch(/gone|being deleted/);
    const file = 'overlays/payments/team.yaml';
    clone.write(file, clone.read(file).replace(/^cache: .*\n/m, ''));
    await clone.synth('payments');
    const removal = await timed(fleet, 'push without a cache -> Synced and Healthy', async () => {
      const made = await push(fleet, 'No cache');
      await untilSettled(fleet, made);
      return made;
    });
    expect(await keptObjects(fleet, 'payments', volumes)).toEqual(before);
    await untilSettled(fleet, await pushRevert(fleet, removal));
    expect(await keptObjects(fleet, 'payments', volumes)).toEqual(before);
  },
};
