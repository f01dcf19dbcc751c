import { describe, expect, it } from 'vitest';
import type { ScriptMistake } from '../model/index.ts';
import { checkNeighbours } from './check-neighbours.ts';
import { tokenize } from './tokens/tokenize.ts';

const show = ({ at, message, fix }: ScriptMistake): string => `${at.line}:${at.column} ${message}; ${fix}`;

const check = (text: string): readonly string[] => checkNeighbours(tokenize(text).tokens, text).map(show);

describe('checkNeighbours', () => {
  it.each([
    "f('a', 'b')",
    "f 'a' 'b'",
    "f 'a' b 'c'",
    "'a''b'",
    'f 1 2',
    "x = 'a' 'b'",
    "f(x = 'a' 'b')",
    "f(x = run 'a')",
    "for (i = 's' 't'; i; i) {}",
    "f { 'a' 'b' }",
    "f({ g 'a' 'b' })",
    "f('a' as String, 1 in [1], 'x' instanceof String)",
    "f('a'[0], 'a'(1), 'a' { }, 'a' -1)",
    "['a': 1, 'b': 2]",
    "[a: 'b',\n c: 'd']",
    'def f(String name, int... more) { }',
    "f(final String a = 'b', c = 1) { }",
    "f(a ? 'b' : 'c')",
    "f(new A('b'), (String) 'c')",
    "f('a' + 'b' * 2)",
    'f(1 .. 2)',
    "f(a.b / 'c' / d)",
    '"${a \'b\' c}"',
    '@A@B def x',
    'final@A def x',
    '@a.b.C@D def x',
    'x.@y',
    'x*.@y',
    'x?.@y',
    "if (a in 'b') { }",
    "f(a ?: 'b', !'c', -1)",
  ])('accepts %j', (text) => {
    expect(check(text)).toStrictEqual([]);
  });

  it.each([
    ["['a'\n 'b'\n 'c']", '1:5 expected "," or "]" after the string, found a string; write the missing ","'],
    ["f('a' 'b')", '1:6 expected "," or ")" after the string, found a string; write the missing ","'],
    ["f(name 'b')", '1:7 expected "," or ")" after "name", found a string; write the missing ","'],
    ['f(1 2, 3 4)', '1:4 expected "," or ")" after "1", found "2"; write the missing ","'],
    ["f(a: 'b' c: 'd')", '1:9 expected "," or ")" after the string, found "c"; write the missing ","'],
    ['f("say "hi" now")', '1:9 expected "," or ")" after the string, found more text; write \\" for a " inside the text'],
    ["f('it's Bob's')", '1:7 expected "," or ")" after the string, found more text; write \\\' for a \' inside the text'],
    [
      "f([1 'a'], 2 'b')",
      '1:5 expected "," or "]" after "1", found a string; write the missing ","',
      '1:13 expected "," or ")" after "2", found a string; write the missing ","',
    ],
    ["f(\"${g('a' 'b')}\")", '1:11 expected "," or ")" after the string, found a string; write the missing ","'],
    ['url(git@github.com:x/y.git)', '1:5 expected quotes around an address, found "git@"; put it in quotes'],
    ['x = git@host', '1:5 expected quotes around an address, found "git@"; put it in quotes'],
  ])('rejects %j', (text, ...expected) => {
    expect(check(text)).toStrictEqual(expected);
  });
});
