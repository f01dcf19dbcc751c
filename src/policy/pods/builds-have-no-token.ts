import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/** Service accounts of the namespace of builds; both have no rights in the cluster. */
const accounts: readonly unknown[] = ['agent', 'default', undefined, null, ''];

type Found = Omit<Violation, 'of'>;

/**
 * No pod of a build gets a token that the API server takes: neither mounted by the kubelet, nor by a volume of its own. A token for somebody else, such as a
 * store of secrets, is named by its audience (Kubernetes, `ServiceAccountTokenProjection`; without an audience it is the API server's).
 */
export const buildsHaveNoToken: Policy = {
  name: 'builds-have-no-token',
  canBeAllowed: true,
  check: ({ agentPods }) =>
    podsOf({ objects: [], agentPods }).flatMap((pod) =>
      [...findMounted(pod), ...findAccount(pod), ...findProjected(pod)].map((found) => ({ of: pod.of, ...found })),
    ),
};

const findMounted = ({ spec, path }: SubjectPod): readonly Found[] => {
  const automount = valueAt(spec, ['automountServiceAccountToken']);
  if (automount === undefined || automount === null || automount === false) return [];
  const message = 'has "automountServiceAccountToken", by which everything that a build runs gets a token for the API server';
  return [{ path: [...path, 'automountServiceAccountToken'], message, fix: 'remove it' }];
};

/** The old field counts where the new one is empty. */
const findAccount = ({ spec, path }: SubjectPod): readonly Found[] => {
  const account = valueAt(spec, ['serviceAccountName']) || valueAt(spec, ['serviceAccount']);
  if (accounts.includes(account)) return [];
  const message = `runs as the service account "${String(account)}", expected "agent"`;
  return [{ path: [...path, 'serviceAccountName'], message, fix: 'write "agent"' }];
};

const findProjected = ({ spec, path }: SubjectPod): readonly Found[] =>
  mapsAt(spec, ['volumes']).flatMap(({ item: volume, path: below }) =>
    mapsAt(volume, ['projected', 'sources'])
      .filter(({ item }) => isForApiServer(valueAt(item, ['serviceAccountToken'])))
      .map(({ path: source }) => ({
        path: [...path, ...below, ...source],
        message: `mounts a token for the API server by the volume "${String(volume['name'])}"`,
        fix: 'remove it, or name the "audience" that it is for',
      })),
  );

/** Those that EKS and Kubernetes give to their API servers. */
const isForApiServer = (token: unknown): boolean => {
  if (token === undefined || token === null) return false;
  const audience = valueAt(token, ['audience']);
  return typeof audience !== 'string' || audience === '' || /\bkubernetes\b|\boidc\.eks\b|\$\{/.test(audience);
};
