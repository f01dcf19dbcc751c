import { describe, expect, it } from 'vitest';
import { printOutline } from '../../testing/print-outline.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { parseOutline } from './parse-outline.ts';

const calls: readonly (readonly [text: string, outline: string])[] = [
  ["job('a')", "job@1:1('a')"],
  ["job('a') { label('b') }", "job@1:1('a', { label@1:12('b') })"],
  ["job 'a', { label 'b' }", "job@1:1('a', { label@1:12('b') })"],
  ["job('a', keep: 3, 'b') { }", "job@1:1('a', 'b', {}, 'keep': 3)"],
  ["job keep: 3, 'b', { }", "job@1:1('b', {}, 'keep': 3)"],
  ["job('a')\n{ label 'b' }", "job@1:1('a', { label@2:3('b') })"],
  ['a b c d', 'a@1:1($b).c@1:5($d)'],
  ['a b, c d e', 'a@1:1($b, $c).d@1:8($e)'],
  ['a(b) c d', 'a@1:1($b).c@1:6($d)'],
  ['a b c', '<a@1:1($b)>'],
  ['a.b.c(d)', '<$a>.c@1:5($d)'],
  ["a?.b()*.c(1).'d e'(2)", '$a.b@1:4().c@1:9(1).d e@1:14(2)'],
  ["this.job('a')", "$this.job@1:6('a')"],
  ["super.job('a')", "$super.job@1:7('a')"],
  ['"a$b"(\'c\')', "@1:1('c')"],
  ['a."b$c"(d)', '$a.@1:3($d)'],
  ["'a'('b')", "a@1:1('b')"],
  ['a.(b)(c)', '$a.b@1:3($c)'],
  ['a(b)(c) { d }', 'a@1:1($b).call@1:6($c, { $d })'],
  ['(a)() { b }', "'a'.call@1:5({ $b })"],
  ['(a)(b)', '<$b>'],
  ['(a)(b, c)', "'a'.call@1:5($b, $c)"],
  ['(a)(b: 1)', "'a'.call@1:5('b': 1)"],
  ['a[b](c, d: e, (f): g)', "<$a, $b>.call@1:6($c, 'd': $e, $f: $g)"],
  ['{ a -> b }(c)', 'a -> { $b }.call@1:12($c)'],
  ['a.@b(c)', '<$a>.call@1:6($c)'],
  ['new a.b.C<D>(1, e: 2).f()', "new a.b.C@1:1(1, 'e': 2).f@1:23()"],
  ['new A() { def b() { c() } }', 'new A@1:1()'],
  ['new A[b][2]', '<$b, 2>'],
  ['a(*b, *: c)', 'a@1:1(<$b>, <>: <$c>)'],
  ['a([b: 1], 2)', "a@1:1(['b': 1], 2)"],
  ['a([1], b: 2)', "a@1:1([1], 'b': 2)"],
  ['foo [:]', 'foo@1:1([:])'],
  ['foo default: 1', "foo@1:1('default': 1)"],
  ['foo !a', 'foo@1:1(<$a>)'],
  ['foo(-1, { }, [], [:])', 'foo@1:1(-1, {}, [], [:])'],
  ['a b {\n c }\n d', 'a@1:1(b@1:3({ $c })); $d'],
  ['return a(b)', 'a@1:8($b); exit body'],
];

const closures: readonly (readonly [text: string, outline: string])[] = [
  ['f { }', 'f@1:1({})'],
  ['f { a }', 'f@1:1({ $a })'],
  ['f { -> a }', 'f@1:1( -> { $a })'],
  ['f { a, b = 2, String... c -> d }', 'f@1:1(a, b, c -> { $d })'],
  ['f { Map<String, List<A>> a, final b ->\n  c\n}', 'f@1:1(a, b -> { $c })'],
  ['f {\n  a,\n  b\n  ->\n  c\n}', 'f@1:1(a, b -> { $c })'],
];

const texts: readonly (readonly [text: string, outline: string])[] = [
  ["x = 'a' + 'b'", "x := 'ab'"],
  ["x = 'a' + b + 'c' + 'd'", "x := T<'a', $b, 'cd'>"],
  ["x = a + b + 'c'", "x := T<<$a, $b>, 'c'>"],
  ['x = a + b', 'x := <$a, $b>'],
  ["x = ['a'] + 'b'", "x := T<['a'], 'b'>"],
  ['x = "a${b}c$d.e.f"', "x := T<'a', $b, 'c', <<$d>>>"],
  ['x = "${\'a\'}b${"c${d}"}"', "x := T<'abc', $d>"],
  ['x = "${}${-> a}${b -> c}${d; e}"', 'x := T<null,  -> { $a }, b -> { $c }, { $d; $e }.call@1:26()>'],
  ["x = 'a\\nb'", "x := 'a\\nb'"],
];

const literals: readonly (readonly [text: string, outline: string])[] = [
  [
    'x = [1, -2, 0x1F, 0b11, 017, 1_000, 5L, 1.5, 2.50, 1.5e-3, 1e3, true, null]',
    'x := [1, -2, 31, 3, 15, 1000, 5, 1.5, 2.5, 0.0015, 1000, true, null]',
  ],
  [
    'x = [0.1, -0, 9007199254740991, 9007199254740993, 5g, 1.5g, 1.1f, 0.5d, 1e400, 0e-999999999, 1.0000000000000001]',
    'x := [0.1, 0, 9007199254740991, <>, <>, 1.5, <>, <>, <>, 0, <>]',
  ],
  ['x = [a: 1, \'b\': 2, "c$d": 3, (e): 4, 5: 6, if: 7, *: f]', "x := ['a': 1, 'b': 2, T<'c', $d>: 3, $e: 4, 5: 6, 'if': 7, <>: <$f>]"],
  ['x = [a, *b, [c],]', 'x := [$a, <$b>, [$c]]'],
];

const values: readonly (readonly [text: string, outline: string])[] = [
  ['x = a + b * c - -d', 'x := <<$a, <$b, $c>>, <$d>>'],
  ['x = a ? b : c ?: d', 'x := <$a, $b, <$c, $d>>'],
  ['x = a\n ? b\n : c', 'x := <$a, $b, $c>'],
  ['x = (A) b as C', 'x := <<$b>>'],
  ['x = (a)[0]', 'x := <[0]>'],
  ['x = !a instanceof B', 'x := <<$a>>'],
  ['x = a.b?.c.@d.&e', 'x := <<<<$a>>>>'],
  ['x = a[b]..c[d, e]', 'x := <<$a, $b>, <$c, [$d, $e]>>'],
  ['x = a[] + b[c: d]', "x := <<$a, []>, <$b, <'c', $d>>>"],
  ['x = ~/a/ =~ b in c', "x := <<'a'>, <$b, $c>>"],
  ['x = a.{ b }', 'x := <$a, { $b }>'],
  ['x = -a ** 2 + ++b - c--', 'x := <<<<$a, 2>>, b := <$b>>, c := <$c>>'],
  ['x += y; x++; --x; y.z++; y.z = x; y[0] -= 1', 'x := <$x, $y>; x := <$x>; x := <$x>; <<$y>>; <<$y>, $x>; <<$y, 0>, 1>'],
  ['(a, b) = [b, a]', '<[$b, $a], a := <>, b := <>>'],
  ['x = y = z 1', 'x := y := z@1:9(1)'],
  ['in.acme.Names.of(1)', '<<$in>>.of@1:15(1)'],
];

const declarations: readonly (readonly [text: string, outline: string])[] = [
  ['def a = 1, b, c = d', 'def a@1:5 = 1; def b@1:12; def c@1:15 = $d'],
  ['String a = b 1', 'def a@1:8 = b@1:12(1)'],
  ['final int[] a = [], b', 'def a@1:13 = []; def b@1:21'],
  ['java.util.Map<String, ?> a = c', 'def a@1:26 = $c'],
  ['def (a, String b) = c()', 'c@1:21(); def a@1:6; def b@1:16'],
  ['@Field @Ann(x = 1) def a = 1', 'def a@1:24 = 1'],
  ['Foo a.b()', 'Foo@1:1($a.b@1:7())'],
  ['static <T> T f(T a, final int b = g(), Object... c) throws A, b.C\n{ return a }', 'method f(a, b, c) { $a; exit body }'],
  ["def 'a b'() { }", 'method a b() {}'],
  ['void f() { }', 'method f() {}'],
];

const control: readonly (readonly [text: string, outline: string])[] = [
  ['if (a) b() else if (c) { d() } else { }', '$a; branch { b@1:8() }; branch { $c; branch { d@1:26() }; branch {} }'],
  ['if (a) { }\nelse\n  b', '$a; branch {}; branch { $b }'],
  ['while (a) b()', '$a; branch { b@1:11() }'],
  ['while (a);', '$a; branch {}'],
  ['for (a in b) c(a)', 'loop a in $b { c@1:14($a) }'],
  ['for (final String a : b) { }', 'loop a in $b {}'],
  ['for (int i = 0; i < 3; i++) a(i)', 'def i@1:10 = 0; <$i, 3>; i := <$i>; branch { a@1:29($i) }'],
  ['for (;;) { break }', 'branch { exit loop }'],
  [
    "switch (a) { case 1: case 'b': c(); break; default: d(); case 2: e(f) }",
    "$a; 1; 'b'; branch { c@1:32() }; 2; branch { e@1:66($f) }; branch { d@1:53() }",
  ],
  [
    'try { a() } catch (B | c.D e) { f(e) } catch (g) { } finally { h() }',
    'a@1:7(); branch { def e@1:13; f@1:33($e) }; branch { def g@1:40 }; h@1:64()',
  ],
  ['synchronized (a) { b() }', '$a; b@1:20()'],
  ['assert a : b', '<$a, $b>'],
  ["throw new A('b')", "new A@1:7('b'); exit body"],
  ['assert a', '$a'],
  ['if (a) return', '$a; branch { exit body }'],
  ['if (a) return b', '$a; branch { $b; exit body }'],
  ['for (a in b) { if (c) continue; d() }', 'loop a in $b { $c; branch { exit loop }; d@1:33() }'],
  [
    'for (a in b) { switch (c) { case 1: break; case 2: continue; default: if (d) break; while (e) { break } } }',
    'loop a in $b { $c; 1; branch {}; 2; branch { exit loop }; branch { $d; branch {}; $e; branch { exit loop } } }',
  ],
  ['a: while (b) { switch (c) { case 1: break a } }', '$b; branch { $c; 1; branch { exit loop } }'],
  ['f { return }', 'f@1:1({ exit body })'],
  ['label: { a(); b() }', 'a@1:10(); b@1:15()'],
  ['label: for (a in b) continue label', 'loop a in $b { exit loop }'],
];

const classes: readonly (readonly [text: string, outline: string])[] = [
  [
    'import a.B; import static a.B.c as d; import a.*; import static a.B.*',
    'import a.B@1:1; import static a.B.c@1:13; import a.@1:39; import static a.B.@1:51',
  ],
  ['package a.b; c()', 'c@1:14()'],
  [
    'class A<B> extends C implements D, E { int f = g(); A(int h) { i() }; def j(k) { l() }; static { m() }; class N { def o() { } } }',
    'class A { method j(k) { l@1:82() }; class N { method o() {} } }',
  ],
  ['enum A { B(1) { def c() { } }, D; int e; def f() { 1 } }', 'class A { method f() { 1 } }'],
  ['interface A { void b(int c) }', 'class A { method b(c) {} }'],
  ['trait A { def b() { c() } }', 'class A { method b() { c@1:21() } }'],
  ["@interface A { String b() default 'c' }", 'class A {}'],
];

describe('parseOutline', () => {
  describe('of calls', () => {
    it.each(calls)('%j', expectOutline);
  });
  describe('of closures', () => {
    it.each(closures)('%j', expectOutline);
  });
  describe('of texts', () => {
    it.each(texts)('%j', expectOutline);
  });
  describe('of literals, lists and maps', () => {
    it.each(literals)('%j', expectOutline);
  });
  describe('of other values', () => {
    it.each(values)('%j', expectOutline);
  });
  describe('of declarations', () => {
    it.each(declarations)('%j', expectOutline);
  });
  describe('of control', () => {
    it.each(control)('%j', expectOutline);
  });
  describe('of classes and imports', () => {
    it.each(classes)('%j', expectOutline);
  });
});

/** Written as `printOutline` does. */
function expectOutline(text: string, outline: string): void {
  expect(printOutline(parseOutline(tokenize(text).tokens, text))).toBe(outline);
}
