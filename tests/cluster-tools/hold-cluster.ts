import { hostname } from 'node:os';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import type { Api } from './api.ts';
import { testLabel } from './made-by-us.ts';
import { Refusal } from './refusal.ts';
import { until } from './until.ts';

/** Where a run says that it is there. */
export const holdNamespace = 'jenkins-fleet-test';

const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'run', namespace: holdNamespace } };
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: holdNamespace, labels: testLabel } };
const leaseSeconds = 40;
const patienceSeconds = 30;
const beatMilliseconds = 10_000;

/**
 * Takes the cluster for this run, so that a second one does not delete the objects of the first; what stops holding it. Throws a Refusal where another run has it.
 * The hold of a run that was killed ends after 40 seconds.
 */
export const holdCluster = async (api: Api): Promise<() => void> => {
  await api.apply(namespace);
  const holderIdentity = `${hostname()}-${process.pid}`;
  const current = () => ({ ...lease, spec: { holderIdentity, leaseDurationSeconds: leaseSeconds, renewTime: microTime() } });
  const { status, body } = await api.get(lease);
  if (status === 200) {
    if (isFresh(body)) throw new Refusal(`refused: the run ${body.spec.holderIdentity} uses this cluster. Wait until it ends.`);
    await api.remove(lease, body.metadata.uid);
  }
  const created = await api.create(current());
  if (created.status >= 300) throw new Refusal(`refused: the cluster cannot be taken for this run: ${created.body.message}`);
  const timer = setInterval(() => api.apply(current()).catch(() => {}), beatMilliseconds);
  return () => clearInterval(timer);
};

/** Lets others have the cluster, when everything else is gone from it. */
export const releaseCluster = async (api: Api): Promise<void> => {
  await api.remove(namespace);
  await until(
    () => api.get(namespace),
    ({ status }) => status === 404,
    patienceSeconds,
  );
};

const isFresh = ({ spec }: LooseObject): boolean => Date.parse(spec.renewTime) + leaseSeconds * 1000 > Date.now();

/** Now, as Kubernetes writes a MicroTime. */
export const microTime = (): string => new Date().toISOString().replace('Z', '000Z');
