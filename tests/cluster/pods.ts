import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import type { Answer } from '../cluster-tools/api.ts';
import { until } from '../cluster-tools/until.ts';
import type { Scene } from './scene.ts';

/** Pods that are tried at one time. */
const atOnce = 8;

/** Nobody's scheduler: such a pod counts in a quota and runs nowhere. */
export const noScheduler = 'jenkins-fleet-test/none';

/** A pod that every level of Pod Security admits, with more or other fields of its spec, and of its container. */
export const plainPod = (namespace: string, name: string, spec: object = {}, container: object = {}): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace },
  spec: {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'main',
        image: 'registry.k8s.io/pause:3.10',
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        ...container,
      },
    ],
    ...spec,
  },
});

/** What became of a pod. */
export interface Fate {
  /** The node that the scheduler chose. */
  readonly node?: string;
  /** Why it chose none, or why the pod was refused. */
  readonly reason: string;
}

/**
 * Creates pods, waits for what the scheduler says of each, and deletes them. A few at a time, and one that finds the quota used up waits for those before it: builds do
 * that, too.
 */
export const schedule = async (
  scene: Pick<Scene, 'api' | 'patienceSeconds'>,
  pods: readonly KubernetesObject[],
): Promise<readonly Fate[]> => {
  const fates: Fate[] = [];
  const waiting = [...pods.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, pod] = next;
      fates[index] = await fateOf(scene, pod);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return fates;
};

const fateOf = async ({ api, patienceSeconds }: Pick<Scene, 'api' | 'patienceSeconds'>, pod: KubernetesObject): Promise<Fate> => {
  const isOver = ({ status, body }: Answer) => status !== 403 || !String(body.message).includes('exceeded quota');
  const { status, body } = await until(() => api.create(pod), isOver, patienceSeconds);
  if (status >= 300) return { reason: body.message };
  try {
    const live = await until(
      () => api.get(pod),
      (seen) => decided(seen.body) !== undefined,
      patienceSeconds,
    );
    return decided(live.body) ?? { reason: 'the scheduler says nothing' };
  } finally {
    await api.remove(pod);
  }
};

const decided = (pod: LooseObject): Fate | undefined => {
  if (pod.spec?.nodeName) return { node: pod.spec.nodeName, reason: '' };
  const condition = pod.status?.conditions?.find(
    ({ type, status }: { type: string; status: string }) => type === 'PodScheduled' && status === 'False',
  );
  return condition && { reason: condition.message };
};
