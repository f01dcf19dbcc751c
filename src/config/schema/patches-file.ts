import * as z from 'zod';
import { anyText, list, map, mapByName, text } from './written.ts';

const pointer = text(/^(\/([^~]|~[01])*)?$/, 'a JSON pointer such as "/metadata/annotations/x"').describe(
  'JSON pointer to the place, such as /metadata/annotations/x.',
);
const from = pointer.describe('JSON pointer to where the value is now.');
const value = z.unknown().describe('The value.');

/** One operation of JSON Patch, RFC 6902. */
const operation = z.discriminatedUnion(
  'op',
  [
    map({ op: z.literal('add'), path: pointer, value }, '{op: add, path: /metadata/annotations/x, value: "1"}'),
    map({ op: z.literal('replace'), path: pointer, value }, '{op: replace, path: /spec/replicas, value: 1}'),
    map({ op: z.literal('test'), path: pointer, value }, '{op: test, path: /spec/replicas, value: 1}'),
    map({ op: z.literal('remove'), path: pointer }, '{op: remove, path: /spec/replicas}'),
    map({ op: z.literal('move'), path: pointer, from }, '{op: move, from: /a, path: /b}'),
    map({ op: z.literal('copy'), path: pointer, from }, '{op: copy, from: /a, path: /b}'),
  ],
  { error: 'an operation: "add", "replace", "remove", "move", "copy" or "test"' },
);

const target = map(
  {
    kind: anyText('a kind such as "Deployment"').describe('Kind of the object.'),
    name: anyText('the name of an object such as "jenkins"').describe('Name of the object.'),
    namespace: anyText('a namespace such as "payments"').optional().describe('Namespace, where kind and name fit two objects.'),
  },
  '{kind: Deployment, name: jenkins}',
);

const patch = map(
  {
    target: target.describe('Required. The one generated object that is changed.'),
    reason: anyText('why it is needed').describe('Required. Why it is needed, for those who come later.'),
    merge: mapByName(z.string(), z.unknown(), '{spec: {replicas: 1}}')
      .optional()
      .describe('Merged into the object: maps merge, null removes, lists of items with a name merge by name, other lists replace.'),
    ops: list(operation, '[{op: remove, path: /spec/replicas}]')
      .min(1, { error: 'at least one operation' })
      .optional()
      .describe('Operations of JSON Patch, RFC 6902.'),
  },
  '{target: {kind: Deployment, name: jenkins}, reason: …, merge: {…}}',
)
  .superRefine((written, context) => {
    if ((written.merge === undefined) === (written.ops === undefined)) {
      const found = written.merge === undefined ? 'none of them' : 'both';
      context.addIssue({ code: 'custom', message: 'either "merge" or "ops"', params: { found } });
    }
  })
  .meta({ oneOf: [{ required: ['merge'] }, { required: ['ops'] }] });

/** A team has some forty objects. Each patch looks at a whole one, which earlier ones may have made large. */
export const mostPatches = 100;

/** `overlays/<team>/patches.yaml`. */
export const patchesFile = list(patch, '[{target: {kind: Deployment, name: jenkins}, reason: …, merge: {…}}]').refine(
  (patches) => patches.length <= mostPatches,
  { error: `at most ${mostPatches} patches`, params: { found: 'more', fix: 'make one of those for the same object' } },
);
