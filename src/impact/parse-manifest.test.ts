import { describe, expect, it } from 'vitest';
import { formatManifest } from '../output/index.ts';
import { renderObjects } from '../testing/render-objects.ts';
import { parseManifest } from './parse-manifest.ts';

const object = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: payments\n';

it('reads back what was written', () => {
  const objects = renderObjects();
  const { text } = formatManifest({ path: 'payments/all.yaml', sources: ['charts/', 'overlays/payments/'], objects });
  expect(objects.length).toBeGreaterThan(10);
  expect(parseManifest(text)).toEqual(JSON.parse(JSON.stringify(objects)));
});

describe('takes', () => {
  it.each([
    ['an empty file', '', 0],
    ['comments alone', '# nothing\n', 0],
    ['two objects', `${object}---\n${object}`, 2],
    ['other fields', `${object}spec: {a: [1, null]}\n`, 1],
  ])('%s', (_, text, count) => {
    expect(parseManifest(text)).toHaveLength(count);
  });
});

describe('gives nothing for', () => {
  it.each([
    ['no YAML', 'a: [b\n'],
    ['an unfinished merge', `<<<<<<< HEAD\n${object}=======\n${object}>>>>>>> other\n`],
    ['a key twice', `${object}kind: Namespace\n`],
    ['a text', 'text\n'],
    ['a list', `- ${object.replaceAll('\n', '\n  ')}`],
    ['an object without a kind', 'apiVersion: v1\nmetadata:\n  name: payments\n'],
    ['an object without a name', 'apiVersion: v1\nkind: Namespace\nmetadata: {}\n'],
    ['an object without metadata', 'apiVersion: v1\nkind: Namespace\nmetadata: null\n'],
    ['one good object and a bad one', `${object}---\nnothing\n`],
  ])('%s', (_, text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});
