import { expect } from 'vitest';
import { push } from '../argocd/push.ts';
import { untilSynced } from '../argocd/until.ts';
import { differing } from '../cluster/differing.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { readFleetObjects } from '../read-fleet-objects.ts';

export const removedAppOfApps: FleetPromise = {
  name: 'when the file of the app-of-apps leaves Git, everything stays',
  keep: async (fleet) => {
    const before = await readFleetObjects(fleet);
    fleet.clone.remove('dist/argocd/app-of-apps.yaml');
    await timed(fleet, 'push without the app-of-apps -> Synced and Healthy, with everything there', async () => {
      const made = await push(fleet, 'No app-of-apps');
      await untilSynced(fleet, fleet.name, made);
    });
    expect(differing(before, await readFleetObjects(fleet))).toEqual([]);
  },
};
