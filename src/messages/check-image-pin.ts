import { imageParts } from './image-parts.ts';

/** Tags that mean another image tomorrow. */
const moving =
  /^(latest|lts|stable|edge|nightly|weekly|daily|main|master|trunk|head|dev|develop|rolling|unstable|canary|snapshot|current)(-|$)|-(latest|nightly|snapshot)$/i;

/**
 * Why an image may be another one tomorrow, and the repair; nothing where it stays the same. A digest is proof, a version is a promise. A reference such as
 * `${tag}` says nothing: its value is elsewhere.
 */
export function checkImagePin(image: string, requireDigests: boolean): { readonly expected: string; readonly fix: string } | undefined {
  const known = imageParts(image.slice(image.lastIndexOf('}') + 1));
  const isWhole = known.tag !== undefined || known.digest !== undefined;
  if (image.includes('${') && !isWhole) return { expected: 'an image whose tag is written here', fix: 'write the version' };
  const { tag, digest } = imageParts(image);
  if (digest !== undefined) return undefined;
  if (!tag) return { expected: 'an image with a tag', fix: 'add the version' };
  if (moving.test(tag)) return { expected: 'a tag that stays the same', fix: 'write the version' };
  return requireDigests ? { expected: 'an image with a digest, since "requireDigests" is on', fix: 'add @sha256:…' } : undefined;
}
