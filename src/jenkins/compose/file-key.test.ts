import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKey } from './file-key.ts';

describe('fileKey', () => {
  it.each([
    ['jobs/api.groovy', 'jobs__api.groovy'],
    ['jobs/backend/api.groovy', 'jobs__backend__api.groovy'],
    ['jobs/backend-api/a_b.c.groovy', 'jobs__backend-api__a_b.c.groovy'],
    ['casc/slack.yaml', 'casc__slack.yaml'],
  ])('makes %s into %s', (path, key) => {
    expect(fileKey(path)).toBe(key);
  });

  it.each([
    ['two underscores', 'jobs/a__b.groovy', /^jobs__a-b-[0-9a-f]{8}\.groovy$/],
    ['an underscore at an end of a folder', 'jobs/_a_/b.groovy', /^jobs__-a-__b-[0-9a-f]{8}\.groovy$/],
    ['a blank', 'jobs/my api.groovy', /^jobs__my-api-[0-9a-f]{8}\.groovy$/],
    ['letters beyond ASCII', 'jobs/größe.groovy', /^jobs__gr-e-[0-9a-f]{8}\.groovy$/],
    ['a name that looks like one with a hash', 'jobs/api-0123abcd.groovy', /^jobs__api-0123abcd-[0-9a-f]{8}\.groovy$/],
    ['the ending of a download', 'jobs/x.URL', /^jobs__x\.URL-[0-9a-f]{8}$/],
    ['a dot at the beginning', '.hidden/x.yaml', /^-hidden__x-[0-9a-f]{8}\.yaml$/],
    ['too many characters', `jobs/${'x'.repeat(300)}.groovy`, /^jobs__x+-[0-9a-f]{8}\.groovy$/],
  ])('gives a path with %s a key with a hash', (_what, path, key) => {
    expect(fileKey(path)).toMatch(key);
  });

  const segment = fc.oneof(
    fc
      .array(fc.constantFrom('a', '_', '__', '-', '.', 'ä', ' ', '.url', 'B'), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('')),
    fc.string({ minLength: 1, maxLength: 200 }).filter((text) => !text.includes('/')),
  );
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

  it('makes a valid key of any path', () => {
    fc.assert(
      fc.property(path, (any) => {
        const key = fileKey(any);
        expect(key).toMatch(/^[-_a-zA-Z0-9][-._a-zA-Z0-9]{0,252}$/);
        expect(key).not.toMatch(/\.url$/i);
      }),
    );
  });

  it('gives different paths different keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 2, maxLength: 30 }), (paths) => {
        expect(new Set(paths.map(fileKey)).size).toBe(paths.length);
      }),
    );
  });
});
