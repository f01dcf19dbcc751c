import { describe, expect, it } from 'vitest';
import { makeLinesVisible, makeVisible } from './make-visible.ts';

const rows: readonly (readonly [what: string, text: string, visible: string])[] = [
  ['an escape that clears the screen', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['an escape of one byte', 'a\u009b31mb', 'a\\u009b31mb'],
  ['a bell, a backspace, a carriage return', '\u0007\b\r', '\\u0007\\u0008\\u000d'],
  ['delete and NUL', '\u007f\u0000', '\\u007f\\u0000'],
  ['turned text', '\u202etxt\u202c\u2066x\u2069\u061c', '\\u202etxt\\u202c\\u2066x\\u2069\\u061c'],
  ['what has no width', 'a\u200b\u2060\ufeff\u00ad', 'a\\u200b\\u2060\\ufeff\\u00ad'],
  ['line ends of Unicode', 'a\u2028\u2029', 'a\\u2028\\u2029'],
  ['tags, which hide a text in a text', 'a\u{e0041}\u{e007f}', 'a\\udb40\\udc41\\udb40\\udc7f'],
  ['half a character', 'a\ud800b', 'a\\ud800b'],
];

describe('makeVisible', () => {
  it.each([...rows, ['a line end and a tab', 'a\n\tb', 'a\\u000a\\u0009b'] as const])('writes out %s', (_, text, visible) => {
    expect(makeVisible(text)).toBe(visible);
    expect(JSON.parse(`"${visible}"`)).toBe(text);
  });

  it('leaves the letters of every language and emoji as they are', () => {
    const text = '決済 grün é e\u0301 🚀 עברית — "x" \\u0041';
    expect(makeVisible(text)).toBe(text);
    expect(makeLinesVisible(text)).toBe(text);
  });
});

describe('makeLinesVisible', () => {
  it.each(rows)('writes out %s', (_, text, visible) => expect(makeLinesVisible(text)).toBe(visible));

  it('keeps lines and tabs', () => expect(makeLinesVisible('a\n\tb\r\n')).toBe('a\n\tb\\u000d\n'));
});
