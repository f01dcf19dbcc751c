import type { Position, ScriptImport } from '../../model/index.ts';

/** A value in a Job DSL script, as far as it can be known without running it. */
export type DslValue =
  | { readonly kind: 'text'; readonly text: string }
  /**
   * A text that is known in part: `null` stands for what is computed. At least one part is null; one null alone is a text of which
   * nothing is known.
   */
  | { readonly kind: 'pattern'; readonly parts: readonly (string | null)[] }
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly DslValue[] }
  | { readonly kind: 'map'; readonly entries: readonly { readonly key: DslValue; readonly value: DslValue }[] }
  | { readonly kind: 'closure' }
  | { readonly kind: 'unknown' };

/** A call that reaches Job DSL: one of the script itself, such as `pipelineJob('api') { … }`, or one inside the closure of another. */
export interface DslCall {
  readonly name: string;
  readonly at: Position;
  /** Without the named ones. */
  readonly arguments: readonly DslValue[];
  readonly named: Readonly<Record<string, DslValue>>;
  /** The calls in its closures, in the order in which they run. */
  readonly calls: readonly DslCall[];
  /**
   * False where it is not sure that it runs once: in a branch, a loop over unknown values, a method, a closure that is kept in a
   * variable.
   */
  readonly isCertain: boolean;
  /** False in a closure of a call whose delegate is not known, such as `.with { … }`: the name may be a method of something else. */
  readonly isScriptsOwn: boolean;
  /** Present where the script keeps the value, hands it over or calls something on it, which may add to the calls: `.with { … }`. */
  readonly isKept?: true;
}

/** What a script does, as far as it can be known without running it. */
export interface DslScript {
  /** Calls of the script itself. A call in a loop over known values is there once for each of them. */
  readonly calls: readonly DslCall[];
  readonly imports: readonly ScriptImport[];
  /** Names that the script itself may call: its methods and classes, and its variables, which may hold closures. */
  readonly declared: ReadonlySet<string>;
  /** Variables that are read and that nothing in the script declares, each with its first place. */
  readonly undeclared: ReadonlyMap<string, Position>;
  /**
   * Whether it may make items that are not among its calls: through Jenkins' own API, a computed name, or code that it hands itself over
   * to.
   */
  readonly mayMakeUnseen: boolean;
}
