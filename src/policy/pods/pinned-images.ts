import { checkImagePin } from '../../messages/check-image-pin.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';
import { containersOf } from './containers-of.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/**
 * Every image that a pod runs or mounts is the same one tomorrow: it has a tag that does not move, or a digest, and a digest where the fleet requires it. For
 * what fields of fleet.yaml and team.yaml bring, the rule `images-are-pinned` says the same at the field.
 */
export const pinnedImages: Policy = {
  name: 'pinned-images',
  canBeAllowed: true,
  check: (subject) =>
    podsOf(subject).flatMap((pod) =>
      imagesOf(pod).flatMap(({ image, where, path }) => {
        const found = checkImagePin(image, subject.fleet.requireDigests);
        return found
          ? [{ of: pod.of, path, message: `has the image "${image}" in ${where}, expected ${found.expected}`, fix: found.fix }]
          : [];
      }),
    ),
};

/** What a container runs, and what is mounted as an image volume (Kubernetes 1.31 and newer, `ImageVolumeSource`). */
const imagesOf = (pod: SubjectPod) => [
  ...containersOf(pod).flatMap(({ name, container: { image }, path }) =>
    typeof image === 'string' ? [{ image, where: `the container "${name}"`, path: [...path, 'image'] }] : [],
  ),
  ...mapsAt(pod.spec, ['volumes']).flatMap(({ item, path }) => {
    const image = valueAt(item, ['image', 'reference']);
    return typeof image === 'string'
      ? [{ image, where: `the volume "${String(item['name'])}"`, path: [...pod.path, ...path, 'image', 'reference'] }]
      : [];
  }),
];
