import type { KubernetesObject } from '../../model/index.ts';
import type { Policy } from '../policy.ts';

/** The API server's limit for all values of a ConfigMap together (Kubernetes, `MaxSecretSize`). */
const mostBytes = 1024 * 1024;

/** Every ConfigMap is small enough for the API server. The generator divides files over several, but never one file. */
export const fitsInConfigMap: Policy = {
  name: 'fits-in-configmap',
  canBeAllowed: false,
  check: ({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap((of) => {
        const sizes = valueSizes(of);
        const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
        if (total <= mostBytes) {
          return [];
        }
        const largest = sizes.toSorted((a, b) => b.bytes - a.bytes || (a.key < b.key ? -1 : 1)).slice(0, 3);
        const names = largest.map(({ key, bytes }) => `"${key}" (${kibibytes(bytes)})`).join(', ');
        return [
          {
            of,
            path: ['data'],
            message: `holds ${kibibytes(total)}, the limit is ${kibibytes(mostBytes)}; the largest files are ${names}`,
            fix: 'divide the largest file, or let a multibranch project or an organization folder find the jobs',
          },
        ];
      }),
};

const valueSizes = (object: KubernetesObject): readonly { readonly key: string; readonly bytes: number }[] =>
  Object.entries(object['data'] ?? {}).map(([key, value]) => ({ key, bytes: typeof value === 'string' ? Buffer.byteLength(value) : 0 }));

const kibibytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;
