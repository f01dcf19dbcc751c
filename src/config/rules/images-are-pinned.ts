import { type ImageParts, imageParts } from '../schema/image.ts';
import { type ImageUse, listImages } from './image-uses.ts';
import type { Rule } from './rule.ts';

/** Tags that mean another image tomorrow. */
const moving = /^(latest|lts|stable|edge|nightly|weekly|main|master)(-|$)/;

/** The same input gives the same fleet only when each image is one image; a digest is proof, a version is a promise. */
export const imagesArePinned: Rule = {
  name: 'images-are-pinned',
  check: (resolved) =>
    listImages(resolved).flatMap((use) => {
      const found = findUnpinned(use, imageParts(use.image), resolved.fleet.requireDigests);
      return found === undefined ? [] : [use.finding(`expected ${found.expected}, found "${use.image}"`, found.fix)];
    }),
};

function findUnpinned(
  { runs }: ImageUse,
  { tag, digest }: ImageParts,
  requireDigests: boolean,
): { readonly expected: string; readonly fix: string } | undefined {
  // People read the version of Jenkins and of the agent from the tag.
  if (tag === undefined && (runs !== 'tool' || digest === undefined)) return { expected: 'an image with a tag', fix: 'add the version' };
  if (tag !== undefined && moving.test(tag) && digest === undefined)
    return { expected: 'a tag that stays the same', fix: 'write the version' };
  if (requireDigests && digest === undefined)
    return { expected: 'an image with a digest, since "requireDigests" is on', fix: 'add @sha256:…' };
  return undefined;
}
