import { describe, expect, it } from 'vitest';
import type { DslValue } from '../dsl-call.ts';
import { callTextMethod } from './text-methods.ts';

const text = (value: string): DslValue => ({ kind: 'text', text: value });
const someText: DslValue = { kind: 'pattern', parts: [null] };

describe('callTextMethod', () => {
  // What Groovy 2.4.21 on Java 17 gives.
  it.each([
    ['stripIndent', '  a\n  b', 'a\nb'],
    ['stripIndent', '    a\n  b\n c', '   a\n b\nc'],
    ['stripIndent', '  a\n\n  b', 'a\n\nb'],
    ['stripIndent', '      a\n   ', '   a\n'],
    ['stripIndent', '    a\n  x\n    ', '  a\nx\n'],
    ['stripIndent', '  a  \n  b\t', 'a\nb'],
    ['stripIndent', '\n  a\n    b\n', '\n  a\n    b\n'],
    ['stripIndent', '    a\n  \n', '    a\n\n'],
    ['stripIndent', '   ', ''],
    ['stripMargin', '    |x\n  |y\nz\n', 'x\ny\nz\n'],
    ['stripMargin', '  a |b', '  a |b'],
    ['trim', ' \n a \t', 'a'],
    ['toString', ' a ', ' a '],
    ['toLowerCase', 'Ab', 'ab'],
    ['toUpperCase', 'Ab', 'AB'],
    ['capitalize', 'ab', 'Ab'],
    ['capitalize', '', ''],
  ])('%s of %j is %j', (method, before, after) => {
    expect(callTextMethod(method, text(before), [])).toEqual(text(after));
  });

  it('joins a list of texts', () => {
    expect(callTextMethod('join', { kind: 'list', items: [text('a'), text('b')] }, [text('-')])).toEqual(text('a-b'));
  });

  it.each<[what: string, method: string, receiver: DslValue, parameters: readonly DslValue[]]>([
    ['a text that is known in part', 'trim', { kind: 'pattern', parts: ['a', null] }, []],
    ['letters whose case depends on the language', 'toUpperCase', text('ß'), []],
    ['a list of more than texts', 'join', { kind: 'list', items: [text('a'), { kind: 'literal', value: 1 }] }, [text('-')]],
  ])('knows that the result for %s is a text', (_, method, receiver, parameters) => {
    expect(callTextMethod(method, receiver, parameters)).toEqual(someText);
  });

  it.each<[what: string, method: string, receiver: DslValue, parameters: readonly DslValue[]]>([
    ['another method', 'reverse', text('a'), []],
    ['a method with parameters', 'trim', text('a'), [text('b')]],
    ['an unknown value', 'trim', { kind: 'unknown' }, []],
  ])('knows nothing of the result for %s', (_, method, receiver, parameters) => {
    expect(callTextMethod(method, receiver, parameters)).toEqual({ kind: 'unknown' });
  });
});
