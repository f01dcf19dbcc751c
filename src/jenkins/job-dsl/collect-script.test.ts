import { describe, expect, it } from 'vitest';
import type { ScriptStatement, ScriptValue } from '../../model/index.ts';
import { buildTeamJobs } from './build-team-jobs.ts';
import { collectScript } from './collect-script.ts';
import type { DslCall, DslScript, DslValue } from './dsl-call.ts';

const collect = (text: string): DslScript => {
  const [script] = buildTeamJobs(text).scripts;
  if (script === undefined) throw new Error('the script is gone');
  return script.script;
};

/** A call on one line, with `?` before what is not certain, `~` before what may be of something else, and `{…}` around calls in it. */
const print = ({ name, arguments: values, named, calls, isCertain, isScriptsOwn }: DslCall): string => {
  const written = [...Object.entries(named).map(([key, value]) => `${key}: ${printValue(value)}`), ...values.map(printValue)];
  const inside = calls.length > 0 ? ` { ${calls.map(print).join('; ')} }` : '';
  return `${isCertain ? '' : '?'}${isScriptsOwn ? '' : '~'}${name}(${written.join(', ')})${inside}`;
};

const printValue = (value: DslValue): string => {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'pattern':
      return `"${value.parts.map((part) => part ?? '…').join('')}"`;
    case 'literal':
      return String(value.value);
    case 'list':
      return `[${value.items.map(printValue).join(', ')}]`;
    case 'map':
      return `[${value.entries.map((entry) => `${printValue(entry.key)}: ${printValue(entry.value)}`).join(', ')}]`;
    default:
      return value.kind === 'closure' ? '{}' : '?';
  }
};

const callsOf = (text: string): readonly string[] => collect(text).calls.map(print);

const at = { line: 1, column: 1 };
const leave = (leaves: 'body' | 'loop'): ScriptStatement => ({ kind: 'exit', leaves });
const branch = (...body: ScriptStatement[]): ScriptStatement => ({ kind: 'branch', body });
const two: ScriptValue = { kind: 'list', items: [1, 2].map((value) => ({ kind: 'literal', value })) };
const loop = (...body: ScriptStatement[]): ScriptStatement => ({ kind: 'loop', name: 'n', over: two, body });
const expression = (value: ScriptValue): ScriptStatement => ({ kind: 'expression', value });
const job = (name: string): ScriptStatement => expression({ kind: 'call', name: 'job', at, arguments: [{ kind: 'text', text: name }] });
const each = (...body: ScriptStatement[]): ScriptStatement => {
  const receiver: ScriptValue = { kind: 'list', items: [{ kind: 'literal', value: 1 }] };
  return expression({ kind: 'call', name: 'each', at, receiver, arguments: [{ kind: 'closure', body }] });
};

describe('collectScript', () => {
  it.each<[what: string, text: string, ...calls: string[]]>([
    ['an empty script', ''],
    [
      'a call with calls in it',
      "job('a') { description 'x'\n scm { git('y') } }",
      'job("a", {}) { description("x"); scm({}) { git("y") } }',
    ],
    ['values of all kinds', "foo('a', 1, true, null, [1, 'b'], [k: 2])", 'foo("a", 1, true, null, [1, "b"], ["k": 2])'],
    ['named arguments', "foo(a: 'x', 'y')", 'foo(a: "x", "y")'],
    ['a call on the script itself', "this.job('a') { label 'x' }", 'job("a", {}) { label("x") }'],
    ['the call that a chain begins with', "def j = folder('a').displayName('b')", 'folder("a")'],
    ['a call as an argument, which runs first', "queue(job('a'))", 'job("a")', 'queue(?)'],
    ['nothing of a closure with another delegate', "job('a').with { label('b') }", 'job("a")', '~label("b")'],
    ['an item that is made on something else', "factory.folder('a') { label('b') }", '?~folder("a", {}) { ?~label("b") }'],
    ['no other call on something else', "println('x'.length())\nfoo.label('b')", 'println(?)'],
  ])('finds %s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, text: string, ...calls: string[]]>([
    ['a variable', "def a = 'x'\nString b = a\njob(b)", 'job("x")'],
    ['a variable without a declaration', "a = 'x'\ndef b() { job(a) }\nb()", 'job("x")'],
    ['a GString', 'def a = \'x\'\njob("$a/${a}-b")', 'job("x/x-b")'],
    ['a sum of texts', "def a = 'x'\njob('b/' + a)", 'job("b/x")'],
    ['a GString that is known in part', 'job("a/${x}-b${y}${z}")', 'job("a/…-b…")'],
    ['a text in part through a variable', 'def a = "b/$x"\njob("${a}/c")', 'job("b/…/c")'],
    ['the names of values that are no texts', 'job("${true}-${null}")', 'job("true-null")'],
    ['a text without its indentation', "job('''\\\n  a\n    b'''.stripIndent())", 'job("a\\n  b")'],
    ['a text that a method changes', "job(' Ab '.trim().toLowerCase())", 'job("ab")'],
    ['a list that is joined', "job(['a', 'b'].join('-'))", 'job("a-b")'],
    ['a list in a variable', "def a = ['x']\nfoo('c', a)", 'foo("c", ["x"])'],
    ['a variable in a closure', '[\'x\'].each { a -> def b = "$a-1"\n job(b) }', 'job("x-1")'],
  ])('knows %s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, text: string, ...calls: string[]]>([
    ['a variable that changes', "def a = 'x'\na = 'y'\njob(a)", 'job(?)'],
    ['a variable that grows', "def a = 'x'\na += 'y'\njob(a)", 'job(?)'],
    ['a variable that is assigned in a closure', "b = 'x'\n[1].each { b = 'y' }\njob(b)", 'job(?)'],
    ['a variable that is assigned in a branch alone', "if (x) { a = 'x' }\njob(a)", 'job(?)'],
    ['a variable that is not there yet', "job(a)\na = 'x'", 'job(?)'],
    ['a variable of the script in a method', "def a = 'x'\ndef b() { job(a) }\nb()", 'job(?)'],
    ['a number, which may be written in another way', 'def a = 1.0\njob("v$a")', 'job("v…")'],
    ['a list that grows', "def a = ['x']\na << 'y'\nfoo(a)", 'foo(?)'],
    ['a list that a method may change', "def a = ['x']\ndef b(c) { c.add('y') }\nb(a)\nfoo(a)", 'foo(?)'],
    ['a list under two names', "def a = ['x']\ndef b = a\nb.add('y')\nfoo(a)", 'foo(?)'],
    ['a list with elements of another one', "foo(['a', *b])", 'foo(?)'],
    ['a choice', "job(x ? 'a' : 'b')", 'job(?)'],
    ['a property', "def a = [b: 'x']\njob(a.b)", 'job(?)'],
  ])('does not guess %s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, text: string, ...calls: string[]]>([
    ['a list', "['a', 'b'].each { job(it) }", 'job("a")', 'job("b")'],
    ['a list in a variable', "def l = ['a', 'b']\nl.each { n -> job(n) }", 'job("a")', 'job("b")'],
    ['a list backwards', "['a', 'b'].reverseEach { job(it) }", 'job("b")', 'job("a")'],
    ['a map', '[a: 1, b: 2].each { k, v -> job(k) { foo(v) } }', 'job("a", {}) { foo(1) }', 'job("b", {}) { foo(2) }'],
    ['a list of lists', "[['a', 'b']].each { x, y -> job(\"$x-$y\") }", 'job("a-b")'],
    ['numbers', '2.times { job("n$it") }', 'job("n0")', 'job("n1")'],
    ['a list with numbers', '[\'a\'].eachWithIndex { n, i -> job("$n$i") }', 'job("a0")'],
    ['a for loop', "for (n in ['a', 'b']) { job(n) }", 'job("a")', 'job("b")'],
    ['loops in loops', "['a'].each { x -> ['b', 'c'].each { job(\"$x$it\") } }", 'job("ab")', 'job("ac")'],
    [
      'a loop inside of a job',
      "job('a') { steps { ['x', 'y'].each { shell(it) } } }",
      'job("a", {}) { steps({}) { shell("x"); shell("y") } }',
    ],
    ['it of the loop around a closure that has its own', "['a'].each { foo { bar(it) } }", 'foo({}) { bar(?) }'],
    ['it of the loop around a closure without', "['a'].each { foo { -> bar(it) } }", 'foo({}) { bar("a") }'],
    ['an entry of a map, which is no text', '[a: 1].each { job(it) }', 'job(?)'],
  ])('follows a loop over %s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, text: string, ...calls: string[]]>([
    ['a branch', "if (x) { job('a') } else { job('b') }", '?job("a")', '?job("b")'],
    ['a loop over something unknown', 'x.each { job(it) }', '?job(?)'],
    ['a for loop over something unknown', 'for (n in x) { job("a/$n") }', '?job("a/…")'],
    ['what Groovy runs for some elements only', "['a', 'b'].find { job(it) }", '?job(?)'],
    ['a closure in a variable', "def c = { job('a') }", '?~job("a")'],
    ['a closure that somebody gets', "foo.bar { job('a') }", '?~job("a")'],
    ['a part of a choice', "x ? job('a') : job('b')", '?job("a")', '?job("b")'],
    ['a method of a class', "class A { def b() { job('a') } }", '?~job("a")'],
    ['a call of a variable', "def job = { }\njob('a')", '?job("a")'],
    ['a method that is called like one of Job DSL', "def job(a, b) { }\njob('a') { }", '?job("a", {})'],
  ])('is not certain of %s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, text: string, ...calls: string[]]>([
    [
      'follows a method',
      "def a(n, l) { job(n) { label(l) } }\na('x', 'y')\na('z', 'y')",
      'job("x", {}) { label("y") }',
      'job("z", {}) { label("y") }',
    ],
    ['follows a method in a loop', "def a(n) { job(n) }\n['x', 'y'].each { a(it) }", 'job("x")', 'job("y")'],
    ['follows a method of a method', "def a(n) { job(n) }\ndef b() { a('x') }\nb()", 'job("x")'],
    ['does not follow one with other parameters', "def a(n, l = 'x') { job(l) }\na('y')", '?a("y")', '?job(?)'],
    ['does not choose between two', "def a(String n) { job(n) }\ndef a(List n) { }\na('x')", '?a("x")', '?job(?)'],
    ['does not follow one that calls itself for ever', "def a(n) { job(n)\n a(n) }\na('x')", 'job("x")', '?a("x")', '?job(?)', '?a(?)'],
    [
      'does not follow one in a job, which may have a method of that name',
      "def a() { label('x') }\njob('y') { a() }",
      'job("y", {}) { a() }',
      '?label("x")',
    ],
    ['is not certain of one that nobody calls', 'def a(n) { job(n) }', '?job(?)'],
    ['is not certain of a closure that one gets', "def a(Closure c) { }\na { job('x') }", '?~job("x")'],
  ])('%s', (_, text, ...calls) => {
    expect(callsOf(text)).toEqual(calls);
  });

  it.each<[what: string, body: readonly ScriptStatement[], ...calls: string[]]>([
    ['what follows a branch that returns', [branch(leave('body')), job('a')], '?job("a")'],
    ['what comes before it', [job('a'), branch(leave('body'))], 'job("a")'],
    ['what follows a branch that stays', [branch(job('a')), job('b')], '?job("a")', 'job("b")'],
    ['what follows a loop that returns', [loop(branch(leave('body'))), job('a')], '?job("a")'],
    ['what follows a loop that ends early', [loop(branch(leave('loop'))), job('a')], 'job("a")'],
    ['a loop that ends early', [loop(job('a'), branch(leave('loop')), job('b'))], 'job("a")', '?job("b")', '?job("a")', '?job("b")'],
    ['a closure that returns', [each(branch(leave('body')), job('a')), job('b')], '?job("a")', 'job("b")'],
    ['the end of a switch', [branch(leave('loop')), job('a')], 'job("a")'],
  ])('is as certain as it can be of %s', (_, body, ...calls) => {
    expect(collectScript({ imports: [], body }).calls.map(print)).toEqual(calls);
  });

  it.each([
    ['1000.times { foo(it) }', 1000, 'foo(999)'],
    ['1001.times { foo(it) }', 1, '?foo(?)'],
    ['40.times { 40.times { foo(it) } }', 24 * 40 + 16, '?foo(?)'],
  ])('follows no more than a thousand turns of loops: %s', (text, count, last) => {
    expect(callsOf(text)).toHaveLength(count);
    expect(callsOf(text).at(-1)).toBe(last);
  });

  it('finds names that the script declares', () => {
    const { declared } = collect('def a = 1\nb = 2\ndef c(d) { }\nclass E { def f() { } }\n[1].each { g -> }');
    expect([...declared].toSorted()).toEqual(['E', 'a', 'b', 'c', 'd', 'f', 'g']);
  });

  it('finds variables that nothing declares', () => {
    const { undeclared } = collect(
      'import java.util.UUID\ndef a = 1\njob("$a-$SEED_JOB") { label(it) }\njob(WORKSPACE + SEED_JOB)\nUUID.x()',
    );
    expect([...undeclared]).toEqual([
      ['SEED_JOB', { line: 3, column: 1 }],
      ['WORKSPACE', { line: 4, column: 1 }],
    ]);
  });

  it.each([
    'new Jobs(this)',
    'def dsl = this',
    "Jenkins.get().createProject(Folder, 'a')",
    "import hudson.model.Items\nprintln 'a'",
    'evaluate(\'folder("a")\')',
    '"${x}"(\'a\')',
    'this.metaClass.x = { }',
    "['a'].each(this.&folder)",
    'jobFactory.with { }\nfoo(jobFactory)',
  ])('may make items unseen: %s', (text) => {
    expect(collect(text).mayMakeUnseen).toBe(true);
  });

  it.each(["job('a') { label('b') }", "this.job('a')", "jobFactory.folder('a')", 'import java.util.UUID\nprintln UUID.randomUUID()'])(
    'makes no items unseen: %s',
    (text) => {
      expect(collect(text).mayMakeUnseen).toBe(false);
    },
  );
});
