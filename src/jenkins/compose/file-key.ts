import { createHash } from 'node:crypto';

/** What a ConfigMap takes as a key (Kubernetes, IsConfigMapKey). */
const longestKeyCharacters = 253;

/**
 * The name of a file in the controller's configuration folder, which has no sub-folders: `jobs/backend/api.groovy` becomes
 * `jobs__backend__api.groovy`. It depends on the path alone, so a new file renames no other, and different paths have different names.
 * A path that could be mistaken for another, or that no key can hold, gets a part of its SHA-256 before the extension.
 */
export function fileKey(path: string): string {
  const key = path.replaceAll('/', '__');
  const isPlain =
    path.split('/').every((segment) => plainSegment.test(segment)) &&
    key.length <= longestKeyCharacters &&
    !key.startsWith('.') &&
    !isDownload(path) &&
    !looksHashed.test(path);
  return isPlain ? key : hashedKey(path);
}

/** In segments like these `__` in a key can only stand for `/`. */
const plainSegment = /^(?!_)(?!.*__)[A-Za-z0-9._-]+(?<!_)$/;

/** The sidecar downloads what a key ending in `.url` names, instead of storing the file (k8s-sidecar 2.10.1, resources.py). */
const isDownload = (path: string): boolean => /\.url$/i.test(path);

const looksHashed = /-[0-9a-f]{8}(?:\.[A-Za-z0-9]{1,16})?$/;

function hashedKey(path: string): string {
  const extension = isDownload(path) ? '' : (/\.[A-Za-z0-9]{1,16}$/.exec(path)?.[0] ?? '');
  const ending = `-${createHash('sha256').update(path).digest('hex').slice(0, 8)}${extension}`;
  const readable = path
    .slice(0, path.length - extension.length)
    .split('/')
    .map((segment) => segment.replace(/[^A-Za-z0-9._-]+|^\.|^_+|_{2,}|_+$/g, '-'))
    .join('__');
  return readable.slice(0, longestKeyCharacters - ending.length) + ending;
}
