import { listOf, mountsOf, normalizePath, podsOf } from '../pods/pod-spec.ts';
import type { Policy } from '../policy.ts';

/** Where JCasC reads, and where config-reload writes. */
const configurationFolder = '/var/jenkins_home/casc_configs';

/**
 * Nothing but the volume that config-reload fills is mounted where JCasC reads. Files of another volume are in no list of checksums, so they
 * would be removed or never be loaded; and configuration-as-code 2114 to 2117 read each file of a mounted ConfigMap three times and do not boot
 * (configuration-as-code-plugin#2889).
 */
export const configurationIsDelivered: Policy = {
  name: 'configuration-is-delivered',
  canBeAllowed: false,
  check: (subject) =>
    podsOf(subject).flatMap(({ of, spec, path }) => {
      const delivered = listOf(spec.volumes)
        .filter(({ emptyDir }) => emptyDir !== undefined)
        .map(({ name }) => name);
      return mountsOf(spec, path)
        .filter(({ mount }) => isInside(normalizePath(mount.mountPath)) && !delivered.includes(mount.name))
        .map(({ container, mount, path: mountPath }) => ({
          of,
          path: mountPath,
          message: `mounts the volume "${mount.name}" at "${mount.mountPath}" in the container "${container}", where the configuration is delivered`,
          fix: 'put the files into casc/ or jobs/ of the team',
        }));
    }),
};

const isInside = (folder: string): boolean => folder === configurationFolder || folder.startsWith(`${configurationFolder}/`);
