import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CascNode, Place } from '../casc/casc-node.ts';
import { openCatalog } from './catalog.ts';
import { checkMeaning } from './check-meaning.ts';
import { allOf } from './name-table.ts';

const place: Place = { file: 'casc.yaml', line: 1, column: 1 };
const { document, implementations } = openCatalog();

/** Names that mean something here or there, and names that trip a program. */
const names = [
  ...allOf(document.attributes).flatMap(({ name, description }) => [
    name,
    ...(description.kind === 'object' ? allOf(description.attributes).map(({ name }) => name) : []),
  ]),
  ...[...implementations.values()].flatMap((table) => allOf(table).map(({ name }) => name)),
  '',
  'constructor',
  '__proto__',
  'toString',
  'entries',
  'permissions',
  'group',
  'name',
  'system',
  'domainCredentials',
];
const name = fc.constantFrom(...names);
const scalar = fc.record({
  kind: fc.constant('scalar' as const),
  place: fc.constant(place),
  text: fc.oneof(name, fc.string(), fc.constantFrom('constructor/x', 'Job/constructor', '${a}', '1')),
  quoted: fc.boolean(),
});
const mapOf = (value: fc.Arbitrary<CascNode>) =>
  fc.array(fc.tuple(name, value), { maxLength: 4 }).map((pairs) => ({
    kind: 'map' as const,
    place,
    entries: new Map(pairs.map(([key, value]) => [key, { keyPlace: place, value }])),
  }));
const { node } = fc.letrec<{ node: CascNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    scalar,
    mapOf(tie('node')),
    fc.record({ kind: fc.constant('list' as const), place: fc.constant(place), items: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
}));

it('says of any tree what is wrong, and how to repair it', () => {
  fc.assert(
    fc.property(mapOf(node), fc.constantFrom('refuse' as const, 'warn' as const), (root, unknown) => {
      const { problems, warnings } = checkMeaning(root, { plugins: new Map([['kubernetes', '1']]), unknown });
      for (const { where, message, fix } of [...problems, ...warnings]) {
        expect([message, fix]).toEqual([expect.stringContaining('expected '), expect.stringMatching(/./)]);
        expect(where).not.toContain('undefined');
      }
    }),
    { numRuns: 300 },
  );
});
