import type { DslCall, DslScript } from './dsl-call.ts';

/**
 * Whether all calls inside of a call are known, so that one that is not among them is not there: its closure is written in place, every call in it is one
 * of Job DSL, and none is the script's own, which may make further ones. A call without a closure has none.
 */
export function seesAllCalls({ arguments: values, named, calls }: DslCall, { declared, imports }: DslScript): boolean {
  const hasClosure = values.some(({ kind }) => kind === 'closure');
  return (
    Object.keys(named).length === 0 &&
    values.every(({ kind }) => kind === 'closure' || kind === 'text' || kind === 'pattern') &&
    hasClosure === calls.length > 0 &&
    calls.every(({ name, isScriptsOwn }) => isScriptsOwn && !declared.has(name)) &&
    !imports.some(({ isStatic }) => isStatic)
  );
}
