import type { Answer, Api } from './api.ts';
import { microTime } from './hold-cluster.ts';
import type { PlannedNode } from './nodes-from-pools.ts';

const leaseSeconds = 40;
const beatMilliseconds = 10_000;

/** Makes nodes, their status included, as a kubelet does that registers itself. Throws with the API server's message. */
export const makeNodes = async (api: Api, nodes: readonly PlannedNode[]): Promise<void> => {
  await Promise.all(
    nodes.map(async ({ status, ...node }) => {
      expectOk(await api.apply(node));
      const now = new Date().toISOString();
      const ready = {
        type: 'Ready',
        status: 'True',
        reason: 'KubeletReady',
        message: 'simulated',
        lastHeartbeatTime: now,
        lastTransitionTime: now,
      };
      const named = { apiVersion: 'v1', kind: 'Node', metadata: { name: node.metadata.name } };
      expectOk(await api.apply({ ...named, status: { ...status, conditions: [ready] } }, { status: true }));
    }),
  );
  await beat(api, nodes);
};

/** Keeps nodes ready until it is stopped: without a fresh lease they are tainted as unreachable after 40 seconds. */
export const keepNodesReady = (api: Api, nodes: readonly PlannedNode[]): (() => void) => {
  const timer = setInterval(() => beat(api, nodes).catch(() => {}), beatMilliseconds);
  return () => clearInterval(timer);
};

const beat = async (api: Api, nodes: readonly PlannedNode[]): Promise<void> => {
  const renewTime = microTime();
  await Promise.all(
    nodes.map(({ metadata: { name } }) =>
      api.apply({
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        metadata: { name, namespace: 'kube-node-lease' },
        spec: { holderIdentity: name, leaseDurationSeconds: leaseSeconds, renewTime },
      }),
    ),
  );
};

const expectOk = ({ status, body }: Answer): void => {
  if (status >= 300) throw new Error(`a node cannot be made: ${body.message}`);
};
