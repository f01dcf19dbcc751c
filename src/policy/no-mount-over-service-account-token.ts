import { mountsOf, normalizePath, podSpecOf } from './pod-spec.ts';
import { objectProblem, type Policy } from './policy.ts';

const rule = 'no-mount-over-service-account-token';

/** `/var/run` is a link to `/run` in the images, so the token's folder has two names. */
const tokenFolders = ['/run/secrets', '/var/run/secrets'];

/**
 * No container mounts anything at or above the folder in which the kubelet mounts the service account's token: a read-only volume there
 * leaves no place for the token, and the container never starts.
 */
export const noMountOverServiceAccountToken: Policy = (subject) =>
  subject.objects.flatMap((object) =>
    mountsOf(podSpecOf(object))
      .filter(({ mount }) => coversToken(normalizePath(mount.mountPath)))
      .map(({ container, mount }) =>
        objectProblem(
          subject,
          rule,
          object,
          `mounts the volume "${mount.name}" at "${mount.mountPath}" in the container "${container}", where the service account's token belongs`,
          'mount it in a folder of its own, such as "/run/secrets/jenkins"',
        ),
      ),
  );

const coversToken = (folder: string): boolean =>
  tokenFolders.some((token) => folder === '/' || token === folder || token.startsWith(`${folder}/`));
