import type { ScriptCall, ScriptClosure, ScriptValue } from '../../model/index.ts';
import { type Given, type Parsing, type Path, placeOf } from './parsing.ts';

/** A call of a path, with the index of the token with which its arguments begin. A value without a name is called through its method `call`. */
export function call(p: Parsing, path: Path, index: number, given: Given): Path {
  const { callee = { name: 'call', index, receiver: calledValue(path.value) } } = path;
  const value: { -readonly [Key in keyof ScriptCall]: ScriptCall[Key] } = {
    kind: 'call',
    name: callee.name,
    at: placeOf(p, callee.index),
    arguments: given.plain,
  };
  if (callee.receiver) {
    value.receiver = callee.receiver;
  }
  if (given.named.length > 0) {
    value.named = given.named;
  }
  return { value, called: { callee, given } };
}

/** A closure behind a path, with the index of its brace: its last argument. */
export const addClosure = (p: Parsing, { value, callee, called }: Path, index: number, closure: ScriptClosure): Path =>
  called
    ? call(p, { value, callee: called.callee }, index, { ...called.given, plain: [...called.given.plain, closure] })
    : call(p, { value, ...(callee && { callee }) }, index, { plain: [closure], named: [] });

/** Groovy 2.4 takes a variable for its name, `(a)()` for `'a'.call()`. (AntlrParserPlugin, methodCallExpression) */
const calledValue = (value: ScriptValue): ScriptValue =>
  value.kind === 'variable' && value.name !== 'this' && value.name !== 'super' ? { kind: 'text', text: value.name } : value;
