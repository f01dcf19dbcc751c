import { expect } from 'vitest';
import { push } from '../argocd/push.ts';
import { readSyncs } from '../argocd/read-syncs.ts';
import { recordRefreshes } from '../argocd/record-refreshes.ts';
import { untilSynced } from '../argocd/until.ts';
import { configMapsPath } from '../cluster/api-path.ts';
import { differing } from '../cluster/differing.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { readFleetObjects } from '../read-fleet-objects.ts';
import { jobScript } from './job-script.ts';

export const pushedJob: FleetPromise = {
  name: 'a pushed Job DSL file changes one ConfigMap of one team, and nothing else; one Application is refreshed and synced',
  keep: async (fleet) => {
    const { clone, cluster, environment } = fleet;
    clone.write('overlays/search/jobs/nightly/reindex.groovy', jobScript('reindex'));
    await clone.synth();
    const [objects, syncs] = [await readFleetObjects(fleet), await readSyncs(fleet)];
    const refreshed = await recordRefreshes(cluster);
    await timed(fleet, 'push of a job -> its Application Synced and Healthy', async () =>
      untilSynced(fleet, 'search', await push(fleet, 'Reindex every night')),
    );
    const asked = refreshed();
    expect(differing(objects, await readFleetObjects(fleet))).toEqual(['ConfigMap search/jenkins-config']);
    const configuration = await cluster.read<object>(`${configMapsPath('search')}/jenkins-config`);
    expect(JSON.stringify(configuration)).toContain('https://github.com/acme/reindex.git');
    expect(differing(syncs, await readSyncs(fleet))).toEqual(['search']);
    // Without a webhook it is the tests that ask, and all of them.
    if (environment.webhook !== undefined) expect(asked).toEqual(['search']);
  },
};
