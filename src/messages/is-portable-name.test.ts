import { describe, expect, it } from 'vitest';
import { isPortableName } from './is-portable-name.ts';

describe('isPortableName', () => {
  it.each([
    'a',
    'a.yaml',
    '.hidden',
    '..a',
    'a b',
    'é',
    '決済',
    'console',
    'nul-1',
    'com10',
    'aux1.groovy',
    'a'.repeat(255),
    '-a',
    '$x',
    "a'b",
  ])('accepts %j', (name) => {
    expect(isPortableName(name)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['a dot at the end', 'a.'],
    ['dots alone', '...'],
    ['a blank at the end', 'a '],
    ['a path', 'a/b'],
    ['a path of Windows', 'a\\b'],
    ['a drive', 'C:'],
    ['a stream of NTFS', 'a:b'],
    ['a pattern', 'a*'],
    ['a redirection', 'a>b'],
    ['a line end', 'a\nb'],
    ['NUL', 'a\0b'],
    ['an escape of a terminal', 'a\x1b[2J'],
    ['an escape of eight bits', 'a\x9b2J'],
    ['turned text', 'a\u202eb'],
    ['a character without width', 'a\u200bb'],
    ['the end of a paragraph', 'a\u2029b'],
    ['bytes that are no text', 'a\ufffd'],
    ['a device', 'CON'],
    ['a device with an ending', 'nul.groovy'],
    ['a numbered device', 'com1'],
    ['a device with a raised number', 'lpt²'],
    ['too many bytes', 'é'.repeat(128)],
  ])('rejects %s', (_, name) => {
    expect(isPortableName(name)).toBe(false);
  });
});
