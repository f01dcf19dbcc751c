import { untilObject } from '../argocd/until.ts';
import { configMapsPath, deploymentsPath, rolesPath, servicesPath } from '../cluster/api-path.ts';
import type { KubeObject } from '../cluster/kube-object.ts';
import { type Fleet, type FleetPromise, timed } from '../fleet.ts';

/** A change by hand: what somebody would do with kubectl edit. */
interface Drift {
  readonly what: string;
  readonly path: string;
  readonly name: string;
  readonly patch: object;
}

const team = 'payments';
const drifts: readonly Drift[] = [
  {
    what: 'a ConfigMap edited by hand',
    path: configMapsPath(team),
    name: 'jenkins-config',
    patch: { data: { '10-controller.yaml': 'jenkins: {}' } },
  },
  { what: 'a Deployment scaled by hand', path: deploymentsPath(team), name: 'jenkins', patch: { spec: { replicas: 0 } } },
  {
    what: 'a Role widened by hand',
    path: rolesPath(team),
    name: 'jenkins-configuration',
    patch: { rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] },
  },
];

export const healedDrift: FleetPromise = {
  name: 'what is changed or deleted by hand becomes again what Git says',
  keep: async (fleet) => {
    for (const drift of drifts) await timed(fleet, `${drift.what} -> as before`, () => healed(fleet, drift));
    await timed(fleet, 'a Service deleted by hand -> there again', async () => {
      const path = servicesPath(team);
      const deleted = await fleet.cluster.read<KubeObject>(`${path}/jenkins`);
      await fleet.cluster.remove(`${path}/jenkins`);
      const isNew = (object: KubeObject | undefined) => object !== undefined && object.metadata.uid !== deleted?.metadata.uid;
      await untilObject(fleet, path, 'jenkins', `Service ${team}/jenkins is there again`, isNew);
    });
  },
};

async function healed(fleet: Fleet, { path, name, patch }: Drift): Promise<void> {
  const before = await contentOf(fleet, path, name);
  await fleet.cluster.patch(`${path}/${name}`, patch);
  await untilObject(fleet, path, name, `${path}/${name} is as before`, (object) => content(object) === before);
}

const contentOf = async ({ cluster }: Fleet, path: string, name: string) => content(await cluster.read<KubeObject>(`${path}/${name}`));

/** All of an object that a person writes: without its status and what the API server adds. */
function content(object: KubeObject | undefined): string {
  const { status: _, metadata, ...written } = { status: undefined, ...object };
  return JSON.stringify([written, metadata?.labels, metadata?.annotations?.['argocd.argoproj.io/sync-options']]);
}
