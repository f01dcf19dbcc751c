import { describe, expect, it } from 'vitest';
import { jsonPatch } from './json-patch.ts';
import { mostLevels, mostMebibytes } from './limit-growth.ts';

const messages = (object: unknown, ops: readonly unknown[]) =>
  jsonPatch(object, ops, true).findings.map(({ path, message }) => `${path.join('.')} ${message}`);

const tooLarge = `expected at most ${mostMebibytes} MiB of an object and all that operations add, copy and move in it, found more`;
const tooDeep = `expected at most ${mostLevels} levels in an object, found more`;

describe('limitGrowth', () => {
  it('stops copies that double with each operation, long before they fill the memory', () => {
    const ops = Array.from({ length: 60 }, (_, index) => ({ op: 'copy', from: '/spec', path: `/spec/x${index}` }));
    const [message, ...more] = messages({ spec: { text: 'x'.repeat(1000) } }, ops);
    expect(message).toMatch(/^ops\.1\d expected at most 1\.5 MiB /);
    expect(more).toEqual([]);
  });

  it.each([
    ['one that a patch before has made large', { a: 'x'.repeat(mostMebibytes * 1024 * 1024) }, [{ op: 'add', path: '/b', value: 1 }]],
    ['one large value', { a: 1 }, [{ op: 'replace', path: '/a', value: 'x'.repeat(mostMebibytes * 1024 * 1024) }]],
    [
      'values that are moved to and fro, which takes time alone',
      { a: 'x'.repeat(600_000) },
      [
        { op: 'move', from: '/a', path: '/b' },
        { op: 'move', from: '/b', path: '/a' },
      ],
    ],
  ])('refuses an object that is too large, such as %s', (_, object, ops) => {
    expect(messages(object, ops)).toEqual([`ops.${ops.length - 1} ${tooLarge}`]);
  });

  it('accepts as many levels as it says, and refuses one more', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { x: nested(levels - 1) });
    expect(messages({}, [{ op: 'add', path: '/a', value: nested(mostLevels - 1) }])).toEqual([]);
    expect(messages({}, [{ op: 'add', path: '/a', value: nested(mostLevels) }])).toEqual([`ops.0 ${tooDeep}`]);
  });

  it('refuses a value that is moved below itself again and again', () => {
    const round = [
      { op: 'add', path: '/b', value: { x: { x: 1 } } },
      { op: 'move', from: '/a', path: '/b/x/x' },
      { op: 'move', from: '/b', path: '/a' },
    ];
    expect(
      messages(
        { a: 1 },
        Array.from({ length: 1000 }).flatMap(() => round),
      ),
    ).toEqual([expect.stringContaining(tooDeep)]);
  });
});
