import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject } from '../policy.ts';
import { containersOf } from './containers-of.ts';
import { mountsOf, normalizePath, podsOf, type SubjectPod } from './pod-spec.ts';

/** `/var/run` is a link to `/run` in the images, so the token's folder has two names. */
const tokenFolders = ['/run/secrets/kubernetes.io/serviceaccount', '/var/run/secrets/kubernetes.io/serviceaccount'];

/**
 * No container mounts anything above the folder in which the kubelet mounts the service account's token: a read-only volume there leaves no place for the token, and
 * the container never starts. What is mounted at that very folder takes its place, which is how a token of another kind is mounted (Kubernetes,
 * ServiceAccount admission). Builds have no such token, but one for their AWS role, in a folder beside it.
 */
export const noMountOverServiceAccountToken: Policy = {
  name: 'no-mount-over-service-account-token',
  canBeAllowed: false,
  check: (subject) =>
    podsOf(subject)
      .filter((pod) => hasToken(pod, subject))
      .flatMap((pod) =>
        [
          ...mountsOf(pod.spec, pod.path).map(({ container, mount, path }) => ({ container, name: mount.name, at: mount.mountPath, path })),
          ...devicesOf(pod),
        ]
          .filter(({ at }) => coversToken(normalizePath(at)))
          .map(({ container, name, at, path }) => ({
            of: pod.of,
            path,
            message: `mounts the volume "${name}" at "${at}" in the container "${container}", where the service account's token belongs`,
            fix: 'mount it in a folder of its own, such as "/run/secrets/jenkins"',
          })),
      ),
};

const hasToken = ({ object, spec }: SubjectPod, { team }: Subject): boolean =>
  object.metadata.namespace !== team.agentsNamespace ||
  team.roles.agents !== undefined ||
  valueAt(spec, ['automountServiceAccountToken']) === true;

/** A block device stands in the way as a folder does. */
const devicesOf = (pod: SubjectPod) =>
  containersOf(pod).flatMap(({ name: container, container: fields, path }) =>
    mapsAt(fields, ['volumeDevices']).flatMap(({ item, path: below }) =>
      typeof item['devicePath'] === 'string'
        ? [{ container, name: String(item['name']), at: item['devicePath'], path: [...path, ...below] }]
        : [],
    ),
  );

const coversToken = (folder: string): boolean => tokenFolders.some((token) => folder === '/' || token.startsWith(`${folder}/`));
