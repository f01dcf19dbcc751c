import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';

// Valid inputs, what is rendered from them, documentation, and files that are full of digests: a secret that is found here is a false alarm.
const places = [
  'fleet.yaml',
  'overlays',
  'dist',
  'docs',
  'README.md',
  'bench',
  'schemas',
  'package-lock.json',
  'src/groovy/scripts',
  'src/jenkins/configurators/examples',
  'src/testing/fleets',
  'src/testing/invalid',
  'src/testing/job-mistakes',
];

/** Mistakes that are secrets. */
const mistakes = /casc-secret-in-plain-text/;

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

describe('no secret is in', () => {
  it.each(places)('%s', (place) => {
    const files = filesBelow(place).filter((file) => !mistakes.test(file));
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((file) =>
      findSecrets(readFileSync(file, 'utf8'), { isCasc: /\/(?:casc|examples|docs)\//.test(`/${file}`) }).map(
        ({ kind, name, start }) => `${file} ${start} ${kind} ${name ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
