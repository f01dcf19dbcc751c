import { plainPod } from '../pods.ts';
import type { Area, Proof } from '../proof.ts';

/** What a Jenkinsfile may write into a pod of its own, and Pod Security lets pass. */
const forbidden: readonly { readonly name: string; readonly spec: object; readonly says: string }[] = [
  {
    name: 'with a volume of NFS',
    spec: { volumes: [{ name: 'homes', nfs: { server: 'fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com', path: '/' } }] },
    says: 'mounts no NFS',
  },
  {
    name: 'that tolerates the taint of the controllers’ nodes',
    spec: { tolerations: [{ key: 'jenkins-fleet/controllers', operator: 'Exists' }] },
    says: 'does not tolerate',
  },
  { name: 'that tolerates every taint', spec: { tolerations: [{ operator: 'Exists' }] }, says: 'does not tolerate' },
  { name: 'that names its node', spec: { nodeName: 'anywhere' }, says: 'the scheduler chooses' },
  { name: 'with a priority of the system', spec: { priorityClassName: 'system-cluster-critical' }, says: 'no priority of the system' },
];

export const pipelinesStayInside: Proof = {
  name: 'a pod that a Pipeline describes by itself gets no NFS, no node of its choice, no place next to a controller and no priority over one',
  prove: async ({ api, teams }) => {
    const pods = teams.flatMap(({ team }) =>
      forbidden.map(({ name, spec, says }) => ({ name, says, pod: plainPod(team.agentsNamespace, 'forbidden', spec) })),
    );
    const found = await Promise.all(
      pods.map(async ({ name, says, pod }) => {
        const { status, body } = await api.create(pod, { dryRun: true });
        if (status >= 400 && String(body.message).includes(says)) return [];
        const answer = status < 300 ? 'admitted' : `not refused by the admission policy: ${body.message}`;
        return [`Pod ${name} in "${pod.metadata.namespace}": ${answer}`];
      }),
    );
    return found.flat();
  },
};

export const admission: Area = { title: 'The admission policy of builds', proofs: [pipelinesStayInside] };
