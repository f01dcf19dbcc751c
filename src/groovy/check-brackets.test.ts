import { describe, expect, it } from 'vitest';
import type { ScriptMistake } from '../model/index.ts';
import { checkBrackets } from './check-brackets.ts';
import { tokenize } from './tokens/tokenize.ts';

const show = ({ at, message, fix }: ScriptMistake): string => `${at.line}:${at.column} ${message}; ${fix}`;

const check = (text: string): readonly string[] => checkBrackets(tokenize(text).tokens, text).map(show);

describe('checkBrackets', () => {
  it.each([
    '',
    'a',
    'a(b[c]) { d }',
    'a {\n}\n',
    'a {\nb()\n}\n',
    '{ -> [:] }',
    'a(\'(\') { "{" }',
    '"${a { b() }}"',
    '"""${[a: "${b(1)}"]}"""',
    '/[(]/ // }',
    "x = '}' /* ( */",
    'a(\n  b,\n)\n',
    '  a {\n b\n   }\n',
  ])('accepts %j', (text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    ['a {', '1:4 expected "}" to close the block opened at 1:3, found the end of the file; write the missing "}"'],
    ['a {\n', '2:1 expected "}" to close the block opened at 1:3, found the end of the file; write the missing "}"'],
    [
      "folder('a') {\n  job('b') {\n    x()\n\n  job('c') {\n  }\n}\n",
      '8:1 expected "}" to close the block opened at 2:12, found the end of the file; write "}" before line 5',
    ],
    [
      "folder('a') {\n  job('b')\n    x()\n  }\n}\n",
      '5:1 expected no "}", found one that closes nothing; by its indentation the "}" at 4:3 is one too much, or closes a block that was not opened',
    ],
    [
      "job('a') {\n  steps {\n    x()\n  }\n\njob('b') {\n}\n",
      '8:1 expected "}" to close the block opened at 1:10, found the end of the file; write "}" before line 6',
    ],
    ['a(1\nb(2)\n', '3:1 expected ")" to close the parenthesis opened at 1:2, found the end of the file; write ")" at the end of line 1'],
    [
      'a {\n  b(1\n}\nc {\n  d([2)\n}\n',
      '3:1 expected ")" to close the parenthesis opened at 2:4, found "}"; write ")" at the end of line 2',
      '5:7 expected "]" to close the bracket opened at 5:5, found ")"; write the missing "]"',
    ],
    ['a {\n  b {\n    c([1, 2\n  }\n}\n', '4:3 expected "]" to close the bracket opened at 3:7, found "}"; write the missing "]"'],
    ['a(b]', '1:4 expected ")" to close the parenthesis opened at 1:2, found "]"; write the missing ")"'],
    ['}', '1:1 expected no "}", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['a { } }', '1:7 expected no "}", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['a)', '1:2 expected no ")", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['a(b {)\n}\n', '1:6 expected "}" to close the block opened at 1:5, found ")"; write the missing "}"'],
    ['a { x = [1, 2 }', '1:15 expected "]" to close the bracket opened at 1:9, found "}"; write the missing "]"'],
    ["a {\n  b('x'\n  c {\n  }\n}\n", '5:1 expected ")" to close the parenthesis opened at 2:4, found "}"; write ")" at the end of line 2'],
    ['a {\nb(\n}\n}\n', '3:1 expected ")" to close the parenthesis opened at 2:2, found "}"; write the missing ")"'],
    ['a {\nb()\n}\n}\nc {\n', '4:1 expected no "}", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['a { b(', '1:7 expected ")" to close the parenthesis opened at 1:6, found the end of the file; write the missing ")}"'],
    [
      'a {\n}\n)\nb {\n}\n]\n',
      '3:1 expected no ")", found one that closes nothing; remove it, or write the bracket that it closes',
      '6:1 expected no "]", found one that closes nothing; remove it, or write the bracket that it closes',
    ],
    [
      'a(b,\n  c) {\n  d {\n}\n',
      '5:1 expected "}" to close the block opened at 3:5, found the end of the file; write "}" at the end of line 3',
    ],
    ['x = "${foo(}"', '1:12 expected ")" to close the parenthesis opened at 1:11, found "}"; write the missing ")"'],
    ['x = "${[a: \'b\'}"', '1:15 expected "]" to close the bracket opened at 1:8, found "}"; write the missing "]"'],
    ['x = "${a)}"', '1:9 expected no ")", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['x = """${ "${(}" }"""', '1:15 expected ")" to close the parenthesis opened at 1:14, found "}"; write the missing ")"'],
  ])('rejects %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });
});
