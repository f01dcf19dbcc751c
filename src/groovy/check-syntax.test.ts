import { describe, expect, it } from 'vitest';
import type { ScriptMistake } from '../model/index.ts';
import { checkSyntax } from './check-syntax.ts';

const show = ({ at, message, fix }: ScriptMistake): string => `${at.line}:${at.column} ${message}; ${fix}`;

const check = (text: string): readonly string[] => checkSyntax(text).mistakes.map(show);

describe('checkSyntax', () => {
  it.each([
    '',
    '// a # b “c” `d` \\',
    "x = '“a” \u00a0 # `'",
    'https://example.com\nx\n',
    'switch (a) { case https://b\n 1 }',
    'a ? b = https://c\n 1',
    '[https://a\n 1]',
    "x = 'https://a'",
    'x = "https://${a}"',
    '#!/usr/bin/env groovy\nx = 1\n',
  ])('accepts %j', (text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    [
      "x = 'abc",
      "1:9 expected ' to close the string opened at 1:5, found the end of the file; write the missing ', or ''' around a text of several lines",
    ],
    [
      "x = 'abc\ny = 1\n",
      "1:9 expected ' to close the string opened at 1:5, found the end of the line; write the missing ', or ''' around a text of several lines",
    ],
    [
      'job("a)\n',
      '1:8 expected " to close the string opened at 1:5, found the end of the line; write the missing ", or """ around a text of several lines',
    ],
    [
      'x = "abc\ndef\nghi"\ny = 1\n',
      '1:9 expected " to close the string opened at 1:5, found the end of the line; write """ around a text of several lines',
    ],
    [
      "sh('a\nb'.trim())\n",
      "1:6 expected ' to close the string opened at 1:4, found the end of the line; write ''' around a text of several lines",
    ],
    [
      "x = 'a\ny = 'b\nz = 'c\n",
      "1:7 expected ' to close the string opened at 1:5, found the end of the line; write the missing ', or ''' around a text of several lines",
      "2:7 expected ' to close the string opened at 2:5, found the end of the line; write the missing ', or ''' around a text of several lines",
      "3:7 expected ' to close the string opened at 3:5, found the end of the line; write the missing ', or ''' around a text of several lines",
    ],
    [
      "description('it's nice')\n",
      "1:25 expected ' to close the string opened at 1:23, found the end of the line; write \\' for an apostrophe, or \" around the text",
    ],
    ['x = "abc”\n', '1:10 expected " to close the string opened at 1:5, found the end of the line; write " for the typographic quote "”"'],
    ["x = '''abc\n", "2:1 expected ''' to close the string opened at 1:5, found the end of the file; write the missing '''"],
    ['x = """abc""\n', '2:1 expected """ to close the string opened at 1:5, found the end of the file; write the missing """'],
    ['x = /abc\n', '2:1 expected / to close the slashy string opened at 1:5, found the end of the file; write the missing /'],
    [
      'x = 4\n / 2\n',
      '3:1 expected / to close the slashy string opened at 2:2, found the end of the file; write the "/" of a division at the end of the line before',
    ],
    ['x = $/abc/\n', '2:1 expected /$ to close the dollar slashy string opened at 1:5, found the end of the file; write the missing /$'],
    ['a()\n/* abc', '2:7 expected */ to close the comment opened at 2:1, found the end of the file; write the missing */'],
    ["x = '''a\n\"${b}\"\n", "3:1 expected ''' to close the string opened at 1:5, found the end of the file; write the missing '''"],
  ])('tells where a string or comment has no end in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it.each([
    [
      'x = "a ${b"\ny = 1\n',
      '1:12 expected "}" to close the "${" opened at 1:8, found the end of the line; write it on the same line, or """ around the string',
    ],
    [
      'x = "a ${b\n}"\n',
      '1:11 expected "}" to close the "${" opened at 1:8, found the end of the line; write it on the same line, or """ around the string',
    ],
    [
      'x = /a ${b\n}/\n',
      '1:11 expected "}" to close the "${" opened at 1:8, found the end of the line; write it on the same line, or $/ and /$ around the string',
    ],
    [
      'x = "a ${b /* c\n */}"\n',
      '1:12 expected a comment on one line in the value of a string, found a longer one; write it outside of the string',
    ],
    ['x = """a ${b\n"""\ny = 1\n', '4:1 expected "}" to close the "${" opened at 1:10, found the end of the file; write the missing "}"'],
    ['x = """a ${', '1:12 expected "}" to close the "${" opened at 1:10, found the end of the file; write the missing "}"'],
    [
      'x = "${\'b}"\n',
      "1:12 expected ' to close the string opened at 1:8, found the end of the line; write the missing ', or ''' around a text of several lines",
    ],
    ['x = "5 $"', '1:8 expected a name or "{" after "$", found the end of the string; write "\\$"'],
    ['x = "$5"', '1:6 expected a name or "{" after "$", found "5"; write "\\$"'],
    ['sh """\n  echo $(date)\n"""\n', '2:8 expected a name or "{" after "$", found "("; write "\\$"'],
    ['x = "$x.class"', '1:9 expected a name after "$x.", found the keyword "class"; write "${x.class}"'],
    ['x = "$this.name"', '1:7 expected a name after "$", found the keyword "this"; write "${this.name}"'],
    ['x = "cost: $int"', '1:13 expected a name after "$", found the keyword "int"; write "\\$" for a dollar sign'],
    ['x = /$if/', '1:7 expected a name after "$", found the keyword "if"; write "${\'$\'}" for a dollar sign'],
    ['x = "$name… y"', '1:11 expected the end of the name "name", found "…", which Groovy takes for a part of it; write "${name}"'],
    ['x = "“$name”"', '1:12 expected the end of the name "name", found "”", which Groovy takes for a part of it; write "${name}"'],
    ['x = "${foo(}"', '1:12 expected ")" to close the parenthesis opened at 1:11, found "}"; write the missing ")"'],
    ['x = "${[a: \'b\'}"', '1:15 expected "]" to close the bracket opened at 1:8, found "}"; write the missing "]"'],
    ['x = "${a)}"', '1:9 expected no ")", found one that closes nothing; remove it, or write the bracket that it closes'],
    ['x = """${ "${(}" }"""', '1:15 expected ")" to close the parenthesis opened at 1:14, found "}"; write the missing ")"'],
  ])('refuses values that a string cannot have in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it.each([
    [
      "x = '\\d+'",
      '1:6 expected an escape such as "\\n" or "\\\\", found "\\d"; write "\\\\d", or a slashy string /…/ for a regular expression',
    ],
    [
      'x = "a\\.b"',
      '1:7 expected an escape such as "\\n" or "\\\\", found "\\."; write "\\\\.", or a slashy string /…/ for a regular expression',
    ],
    ["x = 'a\\/b'", '1:7 expected an escape such as "\\n" or "\\\\", found "\\/"; write "/" without a backslash'],
    [
      "x = '\\(a\\)'",
      '1:6 expected an escape such as "\\n" or "\\\\", found "\\("; write "\\\\(", or a slashy string /…/ for a regular expression',
      '1:9 expected an escape such as "\\n" or "\\\\", found "\\)"; write "\\\\)", or a slashy string /…/ for a regular expression',
    ],
    [
      "x = '\\8'",
      '1:6 expected an escape such as "\\n" or "\\\\", found "\\8"; write "\\\\8", or a slashy string /…/ for a regular expression',
    ],
    [
      "x = 'C:\\users'\n",
      '1:8 expected four hexadecimal digits after "\\u", found "sers"; write "\\\\u" for a backslash and a "u", in comments too',
    ],
    [
      '// C:\\users\n',
      '1:6 expected four hexadecimal digits after "\\u", found "sers"; write "\\\\u" for a backslash and a "u", in comments too',
    ],
    [
      "x = '\\u12'",
      '1:6 expected four hexadecimal digits after "\\u", found "12\'"; write "\\\\u" for a backslash and a "u", in comments too',
    ],
  ])('refuses escapes that Groovy does not know in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it.each([
    ['x = “abc”', '1:5 expected " or \', found the typographic quote "“"; write " or \''],
    [
      'f(‘a’, ‘b’)',
      '1:3 expected " or \', found the typographic quote "‘"; write " or \'',
      '1:8 expected " or \', found the typographic quote "‘"; write " or \'',
    ],
    ['x = “abc\ny', '1:5 expected " or \', found the typographic quote "“"; write " or \''],
    ['f(«a»)', '1:3 expected " or \', found the typographic quote "«"; write " or \''],
    ['x\u00a0= 1', '1:2 expected a blank, found a no-break space (U+00A0); write a plain blank'],
    ['x =\u20031', '1:4 expected a blank, found a special one (U+2003); write a plain blank'],
    ['x = 1\u200b\n', '1:6 expected code, found the invisible character U+200B; delete it'],
    ["job\ufeff('a')", '1:4 expected code, found the invisible character U+FEFF; delete it'],
    ['x\u0000', '1:2 expected code, found the invisible character U+0000; delete it'],
    ['x\u0007 = 1', '1:2 expected code, found the invisible character U+0007; delete it'],
    ['# comment (a\nx = 1\n', '1:1 expected code, found "#"; write // for a comment'],
    ['x = `ls`', '1:5 expected " or \', found "`"; write " or \''],
    ['x = \\ 1', '1:5 expected code, found "\\"; put text in quotes; only the last "\\" of a line may stand in code'],
    ['foo \\ \n a', '1:5 expected code, found "\\"; remove the blanks after it'],
    ['x × y', '1:3 expected code, found "×"; delete it, or put text in quotes'],
    ['x = 1_', '1:7 expected a digit after "1_", found the end of the file; write the missing digit'],
    ['x = 0x', '1:7 expected a digit after "0x", found the end of the file; write the missing digit'],
    ['x = 1e', '1:7 expected a digit after "1e", found the end of the file; write the missing digit'],
    ['x = y\n/ 2\n', '2:1 expected no "/" as the first character of a line, found one; write a blank before it'],
    ['[\n/a/]', '2:1 expected no "/" as the first character of a line, found one; write a blank before it'],
  ])('refuses characters that no code has in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it.each([
    ['url(https://example.com/x)\n', '1:5 expected quotes around an address, found "https://"; put it in quotes'],
    ["a {\n  url(https://example.com/x')\n}\n", '2:7 expected quotes around an address, found "https://"; put it in quotes'],
    ['x = https://example.com\n', '1:5 expected quotes around an address, found "https://"; put it in quotes'],
    ["x = 'a' + http://b\n", '1:11 expected quotes around an address, found "http://"; put it in quotes'],
  ])('asks for quotes around an address instead of brackets behind it in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it.each([
    [
      'x = \'\\d\'\ny = "$5"\nz = {\n',
      '1:6 expected an escape such as "\\n" or "\\\\", found "\\d"; write "\\\\d", or a slashy string /…/ for a regular expression',
      '2:6 expected a name or "{" after "$", found "5"; write "\\$"',
      '4:1 expected "}" to close the block opened at 3:5, found the end of the file; write the missing "}"',
    ],
    [
      "x = 'a\ny = '\\d'\n{\n",
      "1:7 expected ' to close the string opened at 1:5, found the end of the line; write the missing ', or ''' around a text of several lines",
      '2:6 expected an escape such as "\\n" or "\\\\", found "\\d"; write "\\\\d", or a slashy string /…/ for a regular expression',
    ],
    [
      "a(\u200b'b'\n",
      '1:3 expected code, found the invisible character U+200B; delete it',
      '2:1 expected ")" to close the parenthesis opened at 1:2, found the end of the file; write the missing ")"',
    ],
  ])('tells each cause once, in order, in %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });

  it('tells of nothing else in an unfinished merge', () => {
    expect(check("<<<<<<< a\n{ '\\d'\n=======\n>>>>>>> b\n")).toHaveLength(1);
  });
});
