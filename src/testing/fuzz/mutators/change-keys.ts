import { isMap } from 'yaml';
import { editYaml, type Place, pairOf, placesOf } from './edit-yaml.ts';
import type { Mutator } from './mutator.ts';

const isEntry = (place: Place): boolean => pairOf(place) !== undefined;

/** A letter too much, too few, twice, in another place, or in another case. */
const misspeltKey = editYaml((place, random) => {
  const { key, document } = place;
  const at = random.below(Math.max(1, key.length));
  const misspelt = random.pick([
    key.slice(0, at) + key.slice(at + 1),
    key.slice(0, at) + key.charAt(at) + key.slice(at),
    key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
    key.toUpperCase(),
    `${key} `,
    key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ]);
  const pair = pairOf(place);
  if (pair === undefined || misspelt === key) return false;
  pair.key = document.createNode(misspelt);
  return true;
}, isEntry);

const droppedKey = editYaml(({ parent, index }) => void parent.items.splice(index, 1));

const keyTwice = editYaml((place, random) => {
  const pair = pairOf(place);
  if (pair === undefined || !isMap(place.parent)) return false;
  const twin = pair.clone();
  if (random.chance(0.5)) twin.value = place.document.createNode('another') as typeof pair.value;
  place.parent.items.splice(place.index + 1, 0, twin);
  return true;
}, isEntry);

const unknownKey = editYaml(({ parent, document }, random) => {
  if (!isMap(parent)) return false;
  const name = random.pick([
    'fuzz',
    'spec',
    'enabled',
    '$ref',
    '<<',
    '__proto__',
    'constructor',
    'toString',
    '0',
    '',
    'null',
    'a.b',
    'ключ',
  ]);
  parent.items.push(document.createPair(name, random.pick(['x', 1, true, null, [], {}])));
  return true;
}, isEntry);

/** A field of the right name in the wrong map, as a wrong indentation makes it. */
const keyInAnotherMap = editYaml(({ document, parent, index }, random) => {
  const maps = placesOf(document).flatMap((place) => (isMap(place.parent) ? [place.parent] : []));
  const target = random.pick(maps);
  const [moved] = parent.items.splice(index, 1);
  target.items.push(moved as (typeof target.items)[number]);
  return true;
}, isEntry);

/** Changes nothing of what a map means. */
const otherOrder = editYaml(({ parent }, random) => {
  const from = random.below(parent.items.length);
  const [moved] = parent.items.splice(from, 1);
  parent.items.splice(random.below(parent.items.length + 1), 0, moved as never);
});

/** A field that belongs into such a map, with a value that somebody gives it elsewhere. */
const knownKey: Mutator = editYaml((place, random, { dictionary }) => {
  const { parent, document } = place;
  const siblings = dictionary.get(random.pick(['controller', 'agents[]', 'overlays/payments/team.yaml', 'fleet.yaml', place.key])) ?? [];
  const sibling = siblings.length > 0 ? random.pick(siblings) : undefined;
  if (!isMap(parent) || typeof sibling !== 'object' || sibling === null || Array.isArray(sibling)) return false;
  const entries = Object.entries(sibling).filter(([key]) => !parent.has(key));
  if (entries.length === 0) return false;
  const [key, value] = random.pick(entries);
  parent.items.push(document.createPair(key, value));
  return true;
}, isEntry);

export const keyMutators = { misspeltKey, droppedKey, keyTwice, unknownKey, keyInAnotherMap, otherOrder, knownKey };
