import { describe, expect, it } from 'vitest';
import { jsonPatch } from './json-patch.ts';

describe('jsonPatch', () => {
  it.each<[string, unknown, readonly unknown[], unknown]>([
    ['adds a key', { a: 1 }, [{ op: 'add', path: '/b', value: 2 }], { a: 1, b: 2 }],
    ['adds over a key', { a: 1 }, [{ op: 'add', path: '/a', value: 2 }], { a: 2 }],
    [
      'adds null, false, an empty text',
      {},
      [null, false, ''].map((value, index) => ({ op: 'add', path: `/${index}`, value })),
      { 0: null, 1: false, 2: '' },
    ],
    ['adds to a list before an index', { a: [1, 3] }, [{ op: 'add', path: '/a/1', value: 2 }], { a: [1, 2, 3] }],
    ['adds to a list after the last index', { a: [1] }, [{ op: 'add', path: '/a/1', value: 2 }], { a: [1, 2] }],
    ['adds to the end of a list', { a: [1] }, [{ op: 'add', path: '/a/-', value: 2 }], { a: [1, 2] }],
    ['adds a key with a slash', { a: {} }, [{ op: 'add', path: '/a/x.io~1y~0', value: '1' }], { a: { 'x.io/y~': '1' } }],
    ['removes a key', { a: 1, b: 2 }, [{ op: 'remove', path: '/a' }], { b: 2 }],
    ['removes from a list', { a: [1, 2, 3] }, [{ op: 'remove', path: '/a/1' }], { a: [1, 3] }],
    ['replaces a value', { a: { b: 1 } }, [{ op: 'replace', path: '/a/b', value: [2] }], { a: { b: [2] } }],
    ['moves a value', { a: { b: 1 } }, [{ op: 'move', from: '/a/b', path: '/c' }], { a: {}, c: 1 }],
    ['moves within a list', { a: [1, 2, 3] }, [{ op: 'move', from: '/a/0', path: '/a/2' }], { a: [2, 3, 1] }],
    [
      'copies a value, which then is a value of its own',
      { a: { b: 1 } },
      [
        { op: 'copy', from: '/a', path: '/c' },
        { op: 'replace', path: '/a/b', value: 2 },
      ],
      { a: { b: 2 }, c: { b: 1 } },
    ],
    [
      'goes on when a test holds',
      { a: { b: [1, { c: 2 }] } },
      [
        { op: 'test', path: '/a', value: { b: [1, { c: 2 }] } },
        { op: 'remove', path: '/a/b' },
      ],
      { a: {} },
    ],
    [
      'applies operations in their order',
      {},
      [
        { op: 'add', path: '/a', value: [] },
        { op: 'add', path: '/a/-', value: 1 },
        { op: 'add', path: '/a/0', value: 0 },
      ],
      { a: [0, 1] },
    ],
    ['ignores other fields, as RFC 6902 says', { a: 1 }, [{ op: 'remove', path: '/a', comment: 'x' }], {}],
  ])('%s', (_, object, ops, patched) => {
    const before = structuredClone([object, ops]);
    expect(jsonPatch(object, ops, true)).toEqual({ value: patched, findings: [] });
    expect([object, ops]).toEqual(before);
  });

  const deployment = { spec: { replicas: 1, containers: [{ name: 'jenkins' }], args: [], empty: {} }, metadata: { name: 'jenkins' } };
  it.each<[string, unknown, string, string?]>([
    ['no map', 'remove', 'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found none'],
    [
      'an unknown operation',
      { op: 'delete', path: '/spec' },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "delete", path "/spec"',
    ],
    [
      'an operation of Object',
      { op: 'toString', path: '/spec' },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "toString", path "/spec"',
    ],
    ['a missing path', { op: 'remove' }, 'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "remove"'],
    [
      'a missing value',
      { op: 'add', path: '/a' },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "add", path "/a"',
    ],
    [
      'a missing source',
      { op: 'move', path: '/a' },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "move", path "/a"',
    ],
    [
      'the whole object',
      { op: 'replace', path: '', value: {} },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "replace", path ""',
    ],
    [
      'the prototype',
      { op: 'add', path: '/__proto__/x', value: 1 },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "add", path "/__proto__/x"',
    ],
    [
      'the constructor as a source',
      { op: 'copy', from: '/constructor', path: '/x' },
      'expected an operation such as {op: replace, path: /spec/replicas, value: 1}, found op "copy", path "/x", from "/constructor"',
    ],
    [
      'a path that is absent',
      { op: 'remove', path: '/spec/replcas' },
      'expected "/spec/replcas" to be there, found "/spec" with "replicas", "containers", "args", "empty"',
      'did you mean "/spec/replicas"?',
    ],
    [
      'a path below what is absent',
      { op: 'replace', path: '/status/x/y', value: 1 },
      'expected "/status/x/y" to be there, found the object with "spec", "metadata"',
    ],
    [
      'a path below an empty map',
      { op: 'test', path: '/spec/empty/x', value: 1 },
      'expected "/spec/empty/x" to be there, found "/spec/empty" with nothing in it',
    ],
    [
      'a path below a number',
      { op: 'remove', path: '/spec/replicas/x' },
      'expected "/spec/replicas/x" to be there, found "/spec/replicas" to be neither a map nor a list',
    ],
    [
      'an index that is absent',
      { op: 'remove', path: '/spec/containers/1/image' },
      'expected "/spec/containers/1/image" to be there, found "/spec/containers" to be a list of 1',
    ],
    [
      'the end of a list to remove',
      { op: 'remove', path: '/spec/containers/-' },
      'expected "/spec/containers/-" to be there, found "/spec/containers" to be a list of 1',
    ],
    [
      'what every object has',
      { op: 'replace', path: '/spec/toString', value: 1 },
      'expected "/spec/toString" to be there, found "/spec" with "replicas", "containers", "args", "empty"',
    ],
    [
      'to add below what is absent',
      { op: 'add', path: '/metadata/annotations/x', value: '1' },
      'expected "/metadata/annotations" to be there, found "/metadata" with "name"',
    ],
    ['to add to text', { op: 'add', path: '/metadata/name/x', value: '1' }, 'expected a map or a list at "/metadata/name", found neither'],
    [
      'to add behind the end of a list',
      { op: 'add', path: '/spec/containers/2', value: 1 },
      'expected "-" or an index of 0 to 1 at the end of "/spec/containers/2", found "2"',
    ],
    [
      'to add to a list under a word',
      { op: 'add', path: '/spec/containers/length', value: 1 },
      'expected "-" or an index of 0 to 1 at the end of "/spec/containers/length", found "length"',
    ],
    [
      'to add to a list under 00',
      { op: 'add', path: '/spec/containers/00', value: 1 },
      'expected "-" or an index of 0 to 1 at the end of "/spec/containers/00", found "00"',
    ],
    [
      'to move what is absent',
      { op: 'move', from: '/spec/x', path: '/y' },
      'expected "/spec/x" to be there, found "/spec" with "replicas", "containers", "args", "empty"',
    ],
    [
      'to copy what is absent',
      { op: 'copy', from: '/spec/containers/3', path: '/y' },
      'expected "/spec/containers/3" to be there, found "/spec/containers" to be a list of 1',
    ],
    [
      'to move something into itself',
      { op: 'move', from: '/spec', path: '/spec/x' },
      'expected "/spec" to be there, found the object with "metadata"',
    ],
    [
      'to move behind the end that a list then has',
      { op: 'move', from: '/spec/containers/0', path: '/spec/containers/1' },
      'expected "-" or an index of 0 to 0 at the end of "/spec/containers/1", found "1"',
    ],
    ['a test that does not hold', { op: 'test', path: '/spec/replicas', value: '1' }, 'expected "/spec/replicas" to be "1", found 1'],
    [
      'a test of more than fits a message',
      { op: 'test', path: '/spec', value: 'x'.repeat(150) },
      'expected "/spec" to be what the test says, found something else',
    ],
  ])('rejects %s', (_, operation, message, fix) => {
    const before = structuredClone(deployment);
    const { value, findings } = jsonPatch(deployment, [operation], true);
    expect(value).toBe(deployment);
    expect(findings).toEqual([{ rule: 'patch-applies', path: ['ops', 0], message, ...(fix === undefined ? {} : { fix }) }]);
    expect(deployment).toEqual(before);
  });

  it('names the operation that fails and applies none before it', () => {
    const { value, findings } = jsonPatch(
      deployment,
      [
        { op: 'remove', path: '/metadata' },
        { op: 'remove', path: '/x' },
        { op: 'remove', path: '/y' },
      ],
      true,
    );
    expect(value).toBe(deployment);
    expect(findings.map(({ path }) => path)).toEqual([['ops', 1]]);
  });

  it('reports every operation that is not well formed', () => {
    const { findings } = jsonPatch(
      deployment,
      [{ op: 'x' }, { op: 'remove', path: '/metadata' }, { op: 'add', path: '/a', value: { b: [Number.NaN] } }],
      true,
    );
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['patch-applies', ['ops', 0]],
      ['patch-holds-valid-values', ['ops', 2, 'value', 'b', 0]],
    ]);
  });

  it('shows no values of an object whose values are secret', () => {
    const { findings } = jsonPatch({ data: { password: 'hunter2' } }, [{ op: 'test', path: '/data/password', value: 'guess' }], false);
    expect(findings.map(({ message }) => message)).toEqual(['expected "/data/password" to be what the test says, found something else']);
  });

  it('shows a dozen keys and the number of the others', () => {
    const object = { data: Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`key-${index + 10}`, ''])) };
    const { findings } = jsonPatch(object, [{ op: 'remove', path: '/data/x' }], true);
    expect(findings[0]?.message).toMatch(/"key-21" and 2 more$/);
  });
});
