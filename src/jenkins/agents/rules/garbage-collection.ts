import type { Problem } from '../../../model/index.ts';
import { cascChild } from '../../job-dsl/casc-values.ts';
import { type AgentClouds, type Cloud, type CloudRule, knownText, ownClouds } from '../agent-clouds.ts';

const rule = 'garbage-collection';

/** The least that the plugin takes, in seconds (kubernetes 4547, GarbageCollection.MINIMUM_GC_TIMEOUT). */
const leastTimeoutSeconds = 120;

/** Pods of a controller that is away are deleted after a time. Without one it is 0, and every pod is deleted at once (GarbageCollection). */
export const garbageCollection: CloudRule = (clouds) => ownClouds(clouds).flatMap((cloud) => findMistakes(cloud, clouds));

function findMistakes({ node, where: whereCloud }: Cloud, { placeInside }: AgentClouds): readonly Problem[] {
  const collection = cascChild(node, 'garbageCollection');
  if (collection?.kind !== 'map') return [];
  const where = `${whereCloud}.garbageCollection`;
  const timeout = knownText(collection, 'timeout');
  const namespaces = knownText(collection, 'namespaces');
  const twice = namespaces && firstTwice(namespaces.text.split('\n').map((line) => line.trim()));
  return [
    ...(cascChild(collection, 'timeout') === undefined
      ? [
          {
            rule,
            ...collection.place,
            where,
            message: 'expected a "timeout", found none: every pod would be deleted at once',
            fix: 'write "timeout: 900", in seconds',
          },
        ]
      : []),
    ...(timeout && Number(timeout.text) < leastTimeoutSeconds
      ? [
          {
            rule,
            ...timeout.place,
            where: `${where}.timeout`,
            message: `expected ${leastTimeoutSeconds} seconds or more, found "${timeout.text}"`,
            fix: 'write 900: builds go on while the controller restarts',
          },
        ]
      : []),
    ...(namespaces && twice
      ? [
          {
            rule,
            ...placeInside(namespaces.place, twice),
            where: `${where}.namespaces`,
            message: `expected each namespace once, found "${twice}" again: Jenkins fails on it`,
            fix: 'remove one of the two',
          },
        ]
      : []),
  ];
}

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => name !== '' && names.indexOf(name) !== index);
