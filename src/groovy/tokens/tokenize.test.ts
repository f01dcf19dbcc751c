import { describe, expect, it } from 'vitest';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Tokens as one line: strings in their quotes, with the tokens of their values in angles; `¶` is a line end. */
const show = (tokens: readonly Token[]): string => tokens.map(showToken).join(' ');

function showToken(token: Token): string {
  switch (token.kind) {
    case 'newline':
      return '¶';
    case 'string':
      return `${token.quote}${token.parts.map((part) => (typeof part === 'string' ? part : `‹${show(part)}›`)).join('')}${token.quote}`;
    case 'number':
      return `#${token.text}`;
    default:
      return token.text;
  }
}

const read = (text: string): string => show(tokenize(text).tokens);

describe('tokenize', () => {
  it.each([
    ['', ''],
    ["job('a') { x }", "job ( 'a' ) { x }"],
    ['a?.b*.c.&d.@e', 'a ?. b *. c .& d . @ e'],
    ['a ?: b <=> c == d === e !== f', 'a ?: b <=> c == d === e !== f'],
    ['a =~ b ==~ c ** d -> e', 'a =~ b ==~ c ** d -> e'],
    ['a=~b a==~b a**=b a>>>=b a<<=b', 'a =~ b a ==~ b a **= b a >>>= b a <<= b'],
    ['a-->b', 'a -- > b'],
    ['1..2 1..<2 a...b', '#1 .. #2 #1 ..< #2 a ... b'],
    ['$a a$b _x äö 😀', '$a a$b _x äö 😀'],
    ['1.5e-3f 1_000L 0x1FL 0b101 017 1.e 5.class', '#1.5e-3f #1_000L #0x1FL #0b101 #017 #1 . e #5 . class'],
    ['018 09.5 0_7 100_000.25_5g 1e5_0 10i 2d', '#01 #8 #09.5 #0 _7 #100_000.25_5g #1e5_0 #10i #2d'],
    ['0f 0.5 00 0.e 1d5', '#0f #0.5 #00 #0 . e #1d #5'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(tokenize(text).mistakes).toStrictEqual([]);
  });

  it.each([
    ['a\nb', 'a ¶ b'],
    ['a // x\n\n  /* y */\n  b', 'a ¶ b'],
    ['a /* x\n */ b', 'a b'],
    ['a \\\n b', 'a b'],
    ['(a\nb)', '( a ¶ b )'],
    ['a\r\n\r\nb\rc', 'a ¶ b ¶ c'],
    ['#!/usr/bin/env groovy\na', '¶ a'],
    ['// only', ''],
    ['/**/a/* **/', 'a'],
  ])('reads line ends and comments in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(tokenize(text).mistakes).toStrictEqual([]);
  });

  it.each([
    ["''", "''"],
    ["'a\\n\\'\\\\\\$\\101\\60'", "'a\n'\\$A0'"],
    ["'''a'b''c'''", "'''a'b''c'''"],
    ["'''a\nb\\\nc'''", "'''a\nbc'''"],
    ["'''a\r\nb'''", "'''a\nb'''"],
    ["'$a ${b}'", "'$a ${b}'"],
    ['"\\$a"', '"$a"'],
    ['"$a.b.c. d"', '"‹a . b . c›. d"'],
    ['"$a.1 $b-$c"', '"‹a›.1 ‹b›-‹c›"'],
    ['"${a}${b}"', '"‹a›‹b›"'],
    ['"${}"', '"‹›"'],
    ['"${-> x}"', '"‹-> x›"'],
    ['"${[a: "x${y}"]}"', '"‹[ a : "x‹y›" ]›"'],
    ['"${ {x -> "}"} }"', '"‹{ x -> "}" }›"'],
    ['"""a "b" ""c\n${x\n}"""', '"""a "b" ""c\n‹x ¶›"""'],
    ['x = /a\\/b\\d$1 $/', 'x = /a/b\\d$1 $/'],
    ['x = /a\nb ${c}/', 'x = /a\nb ‹c›/'],
    ['x = /*a*/1', 'x = #1'],
    ['x = $/a $$ $/ \\ / ${b} $1/$', 'x = $/a $ / \\ / ‹b› $1$/'],
    ['x = $//${a}/$', 'x = $//‹a›$/'],
    ['"$this $with ${x.class}"', '"‹this› ‹with› ‹x . class›"'],
    ['"$in.x $a.in"', '"‹in . x› ‹a . in›"'],
  ])('reads the string %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(tokenize(text).mistakes).toStrictEqual([]);
  });

  it.each([
    ['a / b / c', 'a / b / c'],
    ['foo /b/ c', 'foo / b / c'],
    ['return /b/', 'return / b /'],
    ['(a) / b', '( a ) / b'],
    ['a[0] / b++ / "c" / 2 / 1', 'a [ #0 ] / b ++ / "c" / #2 / #1'],
    ['a /= 2', 'a /= #2'],
    ['x = /=a/', 'x = /=a/'],
    ['f(/a/, [/b/]) { /c/ }', 'f ( /a/ , [ /b/ ] ) { /c/ }'],
    ['a =~ /b/', 'a =~ /b/'],
    ['a\n /b/', 'a ¶ /b/'],
    ['(a\n / b)', '( a ¶ / b )'],
    ['a\n\n/b\nc/', 'a ¶ /b\nc/'],
    ['println $/a/$', 'println $ / a / $'],
    ['[1,\n$/b/$]', '[ #1 , ¶ $/b$/ ]'],
    ['a\n$/b/$', 'a ¶ $/b$/'],
    ['(a\n$/b/$)', '( a ¶ $ / b / $ )'],
  ])('tells a division from a string in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(tokenize(text).mistakes).toStrictEqual([]);
  });

  it.each([
    ['def \\u0061b = 1', 'def ab = #1', [4, 11]],
    ["'\\u0041\\uuu0042'", "'AB'", [0, 16]],
    ["'\\\\u0041'", "'\\u0041'", [0, 9]],
    ['"\\u005cu0041"', '"A"', [0, 13]],
    ["'a\\u0027", "'a'", [0, 8]],
    ["'\\\\\\u0041'", "'\\A'", [0, 10]],
  ])('replaces Unicode escapes in %j, and keeps places', (text, expected, [start, end]) => {
    const { tokens, mistakes } = tokenize(text);
    expect(show(tokens)).toBe(expected);
    expect(mistakes).toStrictEqual([]);
    expect(tokens.some((token) => token.start === start && token.end === end)).toBe(true);
  });

  it('says where tokens are', () => {
    const { tokens } = tokenize('ab("c${d}") // e\n\n f');
    expect(tokens.map(({ kind, start, end }) => [kind, start, end])).toStrictEqual([
      ['word', 0, 2],
      ['symbol', 2, 3],
      ['string', 3, 10],
      ['symbol', 10, 11],
      ['newline', 16, 19],
      ['word', 19, 20],
    ]);
  });

  it('goes on after a mistake', () => {
    expect(read("a 'b\nc \"$5\" d\ne '\\d' # f\ng")).toBe("a 'b' ¶ c \"$5\" d ¶ e '\\d' ¶ g");
    expect(read('"""a ${\'b}\nc"""\nd')).toBe('"""a ‹\'b}\'›\nc""" ¶ d');
    expect(read('f(“a, b”, ‘c’) `d`')).toBe('f ( "a, b" , "c" ) "d"');
  });
});
