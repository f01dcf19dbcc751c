import type { ScriptStatement } from '../../../model/index.ts';
import type { DslCall, DslValue } from '../dsl-call.ts';
import type { Bindings } from './iterations.ts';

/** Names and their values, from the inside out; a method of the script does not see the variables around it. */
export interface Scope {
  readonly values: Map<string, DslValue>;
  readonly around?: Scope;
}

/** Where code stands, and what that says of the calls in it. */
export interface Context {
  readonly scope: Scope;
  /** The calls of the enclosing closure of Job DSL, or of the script. */
  readonly calls: DslCall[];
  readonly isCertain: boolean;
  readonly isScriptsOwn: boolean;
  /** False inside a closure of Job DSL, where a name is first one of its own. */
  readonly isScriptLevel: boolean;
}

export const unknown: DslValue = { kind: 'unknown' };

/** Where the body of a method stands, wherever it is called. */
export const outside = (calls: DslCall[]): Context => ({
  scope: { values: new Map() },
  calls,
  isCertain: false,
  isScriptsOwn: true,
  isScriptLevel: true,
});

/** Inside of a block, with the names that it brings. */
export const inner = (context: Context, values: Bindings = new Map()): Context => ({
  ...context,
  scope: { values: new Map(values), around: context.scope },
});

/** Inside of a closure that somebody else calls: perhaps never, and with any delegate. */
export const foreign = (context: Context): Context => ({ ...context, isCertain: false, isScriptsOwn: false });

export const unknownParameters = (names: readonly string[]): Bindings => new Map(names.map((name) => [name, unknown]));

/** Whether what follows a statement may not run, since something in it can leave the body: of a closure, a method or the script. */
export function mayLeaveBody(statement: ScriptStatement): boolean {
  switch (statement.kind) {
    case 'exit':
      return statement.leaves === 'body';
    case 'branch':
    case 'loop':
      return statement.body.some(mayLeaveBody);
    default:
      return false;
  }
}

/** Whether what follows a statement in the body of a loop may not run, this time or ever; `break` may be that of a switch. */
export function mayLeaveLoop(statement: ScriptStatement): boolean {
  return statement.kind === 'branch' ? statement.body.some(mayLeaveLoop) : statement.kind === 'exit' || mayLeaveBody(statement);
}

/** The value that a name has in a scope; undefined when it has none. */
export function findInScope(name: string, scope: Scope): DslValue | undefined {
  return scope.values.get(name) ?? (scope.around && findInScope(name, scope.around));
}
