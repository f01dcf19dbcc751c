import { checkImagePin } from '../../messages/check-image-pin.ts';
import { imageParts } from '../../messages/image-parts.ts';
import { listImages } from './image-uses.ts';
import type { Rule } from './rule.ts';

/** The same input gives the same fleet only when each image is one image. What patches and JCasC bring is the policy `pinned-images`. */
export const imagesArePinned: Rule = {
  name: 'images-are-pinned',
  check: ({ fleet, ...resolved }) =>
    listImages({ fleet, ...resolved }).flatMap(({ image, runs, finding }) => {
      // People read the version of Jenkins and of the agent from the tag.
      const needsTag = runs !== 'tool' && imageParts(image).tag === undefined;
      const found = needsTag ? { expected: 'an image with a tag', fix: 'add the version' } : checkImagePin(image, fleet.requireDigests);
      return found === undefined ? [] : [finding(`expected ${found.expected}, found "${image}"`, found.fix)];
    }),
};
