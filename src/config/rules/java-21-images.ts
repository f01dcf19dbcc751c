import { imageParts } from '../../messages/image-parts.ts';
import { listImages } from './image-uses.ts';
import type { Rule } from './rule.ts';

/** Java versions that Jenkins 2.555 and newer run on; an agent needs one of them, too (UnsupportedClassVersionError otherwise). */
const javaTag = /-jdk(21|25)$/;

/** The official images, in the registry of Docker or in a mirror. A tag of theirs without Java's version changes its meaning with the default. */
const official = /(^|\/)jenkins\/(jenkins|inbound-agent)$/;

export const java21Images: Rule = {
  name: 'java-21-images',
  check: (resolved) =>
    listImages(resolved).flatMap(({ image, runs, finding }) => {
      if (runs === 'tool') return [];
      const { repository, tag = '' } = imageParts(image);
      const saysJava = /-jdk\d+/.test(tag);
      if (javaTag.test(tag) || (!saysJava && !official.test(repository))) return [];
      return [finding(`expected a tag that ends in "-jdk21" or "-jdk25", found "${image}"`, 'write the tag of the image with Java 21')];
    }),
};
