import { describe, expect, it } from 'vitest';
import { parseCascFile } from './parse-casc-file.ts';

const parse = (text: string) => parseCascFile({ name: 'casc/x.yaml', path: 'overlays/payments/casc/x.yaml', text });

describe('parseCascFile', () => {
  it.each([
    ['a map', 'unclassified:\n  location: {url: https://x/}\n', { unclassified: { location: { url: 'https://x/' } } }],
    ['a document with its marks', '---\njenkins: {}\n...\n', { jenkins: {} }],
    ['an alias', 'x-a: &a {b: 1}\njenkins: *a\n', { 'x-a': { b: 1 }, jenkins: { b: 1 } }],
    ['nothing', '', {}],
    ['comments alone', '# later\n', {}],
    ['an empty document', '---\n', {}],
  ])('accepts %s', (_what, text, root) => {
    const { value, problems } = parse(text);
    expect(problems).toStrictEqual([]);
    expect(value.root).toStrictEqual(root);
  });

  it.each([
    ['a bracket that is not closed', 'jenkins: [1,\n', 2, 1, /^expected YAML, found: Flow sequence in block collection must be/],
    ['a key that stands twice', 'jenkins:\n  mode: A\n  mode: B\n', 3, 3, /^expected YAML, found: Map keys must be unique$/],
    ['a tab as indentation', 'jenkins:\n\tmode: A\n', 2, 1, /^expected YAML, found: Tabs are not allowed as indentation$/],
    ['a tag that nobody knows', 'jenkins:\n  mode: !secret x\n', 2, 9, /^expected YAML, found: unknown scalar tag/],
    ['several documents', '# one\njenkins: {}\n---\nunclassified: {}\n', 3, 1, /^expected one document, found 2$/],
  ])('rejects %s, with its place', (_what, text, line, column, message) => {
    const { value, problems } = parse(text);
    expect(problems).toMatchObject([
      { rule: 'syntax', file: 'overlays/payments/casc/x.yaml', line, column, where: '', message: expect.stringMatching(message) },
    ]);
    expect(value.root).toStrictEqual({});
  });

  it.each([
    ['a list', '- a\n', 'a list'],
    ['text', 'hello\n', 'a single value'],
  ])('rejects %s at the root', (_what, text, found) => {
    expect(parse(text).problems).toStrictEqual([
      {
        rule: 'schema',
        file: 'overlays/payments/casc/x.yaml',
        where: '',
        message: `expected a map such as "unclassified: …", found ${found}`,
      },
    ]);
  });

  it('finds every mistake, not only the first', () => {
    expect(parse('a: "\\q"\na: 1\n').problems).toHaveLength(2);
  });
});
