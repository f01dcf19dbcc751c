import type { Position } from './source-file.ts';

/**
 * A Groovy script as the calls in it: what is needed to say which jobs it makes. Two readers make the same outline of a text, the real
 * Groovy and ours; whatever is not listed here is a `computed` value, which holds the values inside it in the order in which they are
 * written.
 */
export interface ScriptOutline {
  readonly imports: readonly ScriptImport[];
  readonly body: readonly ScriptStatement[];
}

export interface ScriptImport {
  /** Such as `hudson.model.Items`, or `java.util.` with a dot at the end for all of a package (or all members of a class). */
  readonly name: string;
  readonly isStatic: boolean;
  readonly at: Position;
}

export type ScriptStatement =
  | { readonly kind: 'expression'; readonly value: ScriptValue }
  /** `def name = value`, `String name = value`, or a part of `def (a, b) = …`, which has no value. */
  | { readonly kind: 'declaration'; readonly name: string; readonly at: Position; readonly value?: ScriptValue }
  /** What runs or does not: a branch of if, switch or catch, the body of while. Its condition is an expression before it. */
  | { readonly kind: 'branch'; readonly body: readonly ScriptStatement[] }
  /**
   * `return` and `throw`, which leave the body of a closure, method or script; `break` and `continue`, which leave a loop or a turn of
   * it. After their value.
   */
  | { readonly kind: 'exit'; readonly leaves: 'body' | 'loop' }
  /** `for (name in over) body`. */
  | { readonly kind: 'loop'; readonly name: string; readonly over: ScriptValue; readonly body: readonly ScriptStatement[] }
  | { readonly kind: 'method'; readonly name: string; readonly parameters: readonly string[]; readonly body: readonly ScriptStatement[] }
  /** A class, interface, trait or enum; its methods are in the body. */
  | { readonly kind: 'class'; readonly name: string; readonly body: readonly ScriptStatement[] };

export type ScriptValue =
  /** A string of any kind without a computed part. */
  | { readonly kind: 'text'; readonly text: string }
  /** A number that JavaScript holds exactly, true, false or null. */
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  /** A GString, or texts joined by `+`: its parts joined. Parts next to each other are never both texts. */
  | { readonly kind: 'template'; readonly parts: readonly ScriptValue[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly ScriptValue[] }
  | { readonly kind: 'map'; readonly entries: readonly ScriptEntry[] }
  | ScriptClosure
  | ScriptCall
  /** `name = value`, `name += value`, `name++` and their like; a value that is not the plain one to the right of `=` is computed. */
  | { readonly kind: 'assignment'; readonly name: string; readonly value: ScriptValue }
  | { readonly kind: 'computed'; readonly parts: readonly ScriptValue[] };

/** An entry of a map or a named argument. The key is a text unless it is written in parentheses or as a GString. */
export interface ScriptEntry {
  readonly key: ScriptValue;
  readonly value: ScriptValue;
}

export interface ScriptClosure {
  readonly kind: 'closure';
  /** Names of its parameters; absent when it declares none, so that it has `it`; empty for `{ -> … }`. */
  readonly parameters?: readonly string[];
  readonly body: readonly ScriptStatement[];
}

/** `name(arguments)`, `receiver.name(arguments)`, `name argument`, `name { … }`, `new Name(arguments)`. */
export interface ScriptCall {
  readonly kind: 'call';
  /** Empty when it is computed, such as `"${x}"(1)`. For a constructor `new Name`. */
  readonly name: string;
  /** Where the name is written. */
  readonly at: Position;
  /** What stands before the dot; absent for a call of the script's or the enclosing closure's own. */
  readonly receiver?: ScriptValue;
  /** Without the named ones; closures that follow the parentheses are the last of them. */
  readonly arguments: readonly ScriptValue[];
  readonly named?: readonly ScriptEntry[];
}

/** What is wrong with the text of a script. */
export interface ScriptMistake {
  readonly at: Position;
  /** What was expected and what was found. */
  readonly message: string;
  readonly fix?: string;
}

/** A script after it was read. The outline is absent when there are mistakes. */
export interface ScriptReading {
  readonly mistakes: readonly ScriptMistake[];
  readonly outline?: ScriptOutline;
  /** Who made the outline. */
  readonly reader: 'groovy' | 'embedded';
}
