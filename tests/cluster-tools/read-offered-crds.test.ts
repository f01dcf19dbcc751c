import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readOfferedCrds } from './read-offered-crds.ts';
import { Refusal } from './refusal.ts';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const crd = (name: string) => `{kind: CustomResourceDefinition, metadata: {name: ${name}, uid: a}, spec: {}, status: {}}`;

it('takes definitions alone, from lists too, without what a cluster has added', () => {
  const folder = folderWith({
    'a.yaml': `${crd('a.example.com')}\n---\n---\njust a text\n`,
    'b.yml': `{kind: List, items: [${crd('b.example.com')}, {kind: ConfigMap, metadata: {name: c}}]}`,
    'README.md': '# not: [yaml',
  });
  expect(readOfferedCrds(folder).crds.map(({ metadata }) => metadata)).toEqual([{ name: 'a.example.com' }, { name: 'b.example.com' }]);
});

it.each([
  ['a folder that is not there', () => '/does/not/exist', /CRDS \(\/does\/not\/exist\) cannot be read: ENOENT/],
  ['a file that is no YAML', () => folderWith({ 'broken.yaml': 'a: [b' }), /broken\.yaml: /],
])('refuses %s, by its name', (_, folder, message) => {
  const read = () => readOfferedCrds(folder());
  expect(read).toThrow(message);
  expect(read).toThrow(Refusal);
});

it('offers nothing without a folder', () => {
  expect(readOfferedCrds(undefined).crds).toEqual([]);
  expect(readOfferedCrds('').crds).toEqual([]);
});
