import { applyAppOfApps } from '../apply-app-of-apps.ts';
import { untilSettled } from '../argocd/until.ts';
import { type FleetPromise, timed } from '../fleet.ts';

export const becomesHealthy: FleetPromise = {
  name: 'one kubectl apply of the app-of-apps makes every Application Synced and Healthy',
  keep: (fleet) =>
    timed(fleet, 'kubectl apply -> whole fleet Synced and Healthy', async () => {
      await applyAppOfApps(fleet);
      await untilSettled(fleet);
    }),
};
