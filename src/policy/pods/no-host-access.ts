import { mapsAt, valueAt } from '../fields/value-at.ts';
import { checkPodSecurity } from '../pod-security/check-pod-security.ts';
import { levelOf } from '../pod-security/namespace-level.ts';
import type { SecuredPod } from '../pod-security/pod.ts';
import type { Policy, Violation } from '../policy.ts';
import { containersOf } from './containers-of.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/** Controls of the level `baseline` that keep a pod off its node. */
const hostControls: ReadonlySet<string> = new Set([
  'HostProcess',
  'Host Namespaces',
  'HostPath Volumes',
  'Host Ports',
  'Host Probes / Lifecycle Hooks',
]);

/**
 * No pod reaches into its node: no folders, ports, processes, network or devices of it, and nothing that the kubelet does there for a pod. Also where the namespace
 * is at the level `privileged`: a kind that needs a privileged container need not have all the rest. At other levels the policy `pod-security` says it, but
 * for what these levels know nothing of.
 */
export const noHostAccess: Policy = {
  name: 'no-host-access',
  canBeAllowed: true,
  check: (subject) =>
    podsOf(subject).flatMap((pod): readonly Violation[] => {
      const level = levelOf(pod.object.metadata.namespace, subject);
      const ofLevel =
        level === 'privileged'
          ? checkPodSecurity('baseline', { spec: pod.spec } as SecuredPod)
              .filter(({ control }) => hostControls.has(control))
              .map(({ message }) => ({ path: pod.path, reach: message }))
          : [];
      return [...ofLevel, ...findVolumes(pod), ...findDevices(pod)].map(({ path, reach }) => ({
        of: pod.of,
        path,
        message: `reaches into its node: ${reach}`,
        fix: 'remove it',
      }));
    }),
};

/**
 * `gitRepo` makes the kubelet run Git as root of the node, whatever the repository says (CVE-2024-10220; off by default since Kubernetes 1.33); `flexVolume` runs a
 * program of the node.
 */
const nodeRuns = { gitRepo: 'Git', flexVolume: 'a driver' } as const;

const findVolumes = ({ spec, path }: SubjectPod) =>
  mapsAt(spec, ['volumes']).flatMap(({ item, path: below }) =>
    (['gitRepo', 'flexVolume'] as const)
      .filter((source) => (item[source] ?? null) !== null)
      .map((source) => ({
        path: [...path, ...below],
        reach: `the kubelet runs ${nodeRuns[source]} for the volume "${String(item['name'])}", which is a "${source}"`,
      })),
  );

const findDevices = (pod: SubjectPod) =>
  containersOf(pod).flatMap(({ name, container, path }) => {
    const devices = valueAt(container, ['volumeDevices']);
    return Array.isArray(devices) && devices.length > 0
      ? [{ path: [...path, 'volumeDevices'], reach: `the container "${name}" opens a block device` }]
      : [];
  });
