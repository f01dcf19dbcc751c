import { describe, expect, it } from 'vitest';
import type { ScriptMistake } from '../model/index.ts';
import { checkText } from './check-text.ts';

const show = ({ at, message, fix }: ScriptMistake): string => `${at.line}:${at.column} ${message}; ${fix}`;

const check = (text: string): readonly string[] => checkText(text).map(show);

describe('checkText', () => {
  it.each([
    '',
    'x = 1',
    '=======\n',
    "x = '=======\\n'",
    '// <<<<<<< a',
    ' <<<<<<< a',
    '<<<<<<<a',
    '// a\u200bb',
    '/* \ufeff */',
    "x = '\\u200b \\u202e'",
    "x = 'a\u200db \u200e'",
    "x = '👨\u200d💻'",
  ])('accepts %j', (text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    [
      '<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n',
      '1:1 expected a finished merge, found "<<<<<<<"; keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
    ],
    [
      'a\n>>>>>>> other\n',
      '2:1 expected a finished merge, found ">>>>>>>"; keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
    ],
    [
      '||||||| base\n',
      '1:1 expected a finished merge, found "|||||||"; keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
    ],
    [
      '<<<<<<< a\n{\n=======\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n',
      '1:1 expected a finished merge, found "<<<<<<<"; keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
      '5:1 expected a finished merge, found "<<<<<<<"; keep one of the two sides, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
    ],
    ["x = 'a\u200bb'\n", '1:7 expected no invisible character, found U+200B; delete it, or write "\\u200B" where it is meant'],
    ['x = "${a}\ufeff"\n', '1:10 expected no invisible character, found U+FEFF; delete it, or write "\\uFEFF" where it is meant'],
    [
      '// a \u202e b\n',
      '1:6 expected no character that turns the direction of text, found U+202E; delete it, or write "\\u202E" where it is meant',
    ],
    [
      "x = 'a\u2066b'\n",
      '1:7 expected no character that turns the direction of text, found U+2066; delete it, or write "\\u2066" where it is meant',
    ],
  ])('rejects %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });
});
