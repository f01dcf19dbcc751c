import { expect } from 'vitest';
import { applicationNamed } from '../argocd/application.ts';
import { describeApplication } from '../argocd/describe-application.ts';
import { push, pushRevert } from '../argocd/push.ts';
import { untilApplications, untilSynced } from '../argocd/until.ts';
import { deploymentsPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import { type FleetPromise, timed } from '../fleet.ts';
import { jobScript } from './job-script.ts';

export const badManifest: FleetPromise = {
  name: 'a manifest that Kubernetes refuses is named, stops no other team, and leaves the running Jenkins alone; its repair is synced by itself',
  keep: async (fleet) => {
    const { clone, cluster } = fleet;
    const running = () => cluster.read<KubeObject>(`${deploymentsPath('web')}/jenkins`);
    const before = await running();
    const manifest = 'dist/web/controller.yaml';
    clone.write(manifest, clone.read(manifest).replace('replicas: 1', 'replicas: one'));
    const bad = await push(fleet, 'A Deployment with a mistake');
    await timed(fleet, 'push of a bad manifest -> a message that names the object', () =>
      untilApplications(fleet, 'the message names the Deployment and the field', (applications) => {
        const application = applicationNamed(applications, 'web');
        const said = application ? describeApplication(application) : '';
        return /Deployment.*jenkins|jenkins.*Deployment/.test(said) && said.includes('replicas') ? said : undefined;
      }),
    );
    clone.write('overlays/search/jobs/reindex.groovy', jobScript('reindex'));
    await clone.synth();
    await clone.write(manifest, clone.read(manifest).replace('replicas: 1', 'replicas: one'));
    await timed(fleet, 'push of a job, while another team is broken -> Synced and Healthy', async () =>
      untilSynced(fleet, 'search', await push(fleet, 'A job')),
    );
    expect((await running())?.metadata.resourceVersion).toBe(before?.metadata.resourceVersion);
    await timed(fleet, 'push of the repair -> Synced and Healthy', async () => untilSynced(fleet, 'web', await pushRevert(fleet, bad)));
  },
};
