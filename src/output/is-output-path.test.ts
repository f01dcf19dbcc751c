import { describe, expect, it } from 'vitest';
import { isOutputPath } from './is-output-path.ts';

describe('isOutputPath', () => {
  it.each(['a', 'a.yaml', 'payments/configuration.yaml', 'a/b/c/d.yaml', '.hidden', '..a', 'a b', 'é'])('accepts "%s"', (path) => {
    expect(isOutputPath(path)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '/',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a/..',
    './a',
    'a/./b',
    'a//b',
    'a/',
    'a..',
    'a /b',
    'con/a',
    'a\\b',
    '..\\a',
    'C:/a',
    'c:a',
    'a\0',
    'a\n',
  ])('rejects %j', (path) => {
    expect(isOutputPath(path)).toBe(false);
  });
});
