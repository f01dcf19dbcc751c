import { type Parsing, symbolAt, wordAt } from './parsing.ts';

/** Words with a meaning of their own that begin a statement, or stand between two values: no value begins with them. (Groovy 2.4, groovy.g) */
const keywords: ReadonlySet<string> = new Set(
  (
    'abstract as assert break case catch class const continue def default do else enum extends final finally for goto if implements import in ' +
    'instanceof interface native package private protected public return static strictfp switch synchronized throw throws threadsafe trait ' +
    'transient try volatile while'
  ).split(' '),
);

const modifiers: ReadonlySet<string> = new Set(
  'abstract def final native private protected public static strictfp synchronized threadsafe transient volatile'.split(' '),
);

const builtInTypes: ReadonlySet<string> = new Set('boolean byte char double float int long short void'.split(' '));

const values: ReadonlySet<string> = new Set(['false', 'new', 'null', 'super', 'this', 'true']);

/** Those that are names when a dot is right behind them, since packages are called so. (Groovy 2.4, rule IDENT) */
const namesBeforeDot: ReadonlySet<string> = new Set(['as', 'def', 'in', 'trait']);

/** Whether a value may begin with the word at an index: a name, a built-in type, `new`, `true` … */
export function beginsValue(p: Parsing, index: number): boolean {
  const word = wordAt(p, index);
  return word !== undefined && (!keywords.has(word) || isBeforeDot(p, index, word));
}

/** Whether the word at an index may be the name of a variable, a type or a method. */
export function isName(p: Parsing, index: number): boolean {
  const word = wordAt(p, index);
  return word !== undefined && !builtInTypes.has(word) && !values.has(word) && beginsValue(p, index);
}

/** A modifier of a declaration, or `def`. */
export function isModifier(p: Parsing, index: number): boolean {
  const word = wordAt(p, index);
  return word !== undefined && modifiers.has(word) && !isBeforeDot(p, index, word);
}

export const isBuiltInType = (p: Parsing, index: number): boolean => builtInTypes.has(wordAt(p, index) ?? '');

/** `class`, `interface` and their like, with a name behind. */
export const beginsClass = (p: Parsing, index: number): boolean =>
  ['class', 'interface', 'trait', 'enum'].includes(wordAt(p, index) ?? '') && wordAt(p, index + 1) !== undefined;

const isBeforeDot = (p: Parsing, index: number, word: string): boolean =>
  namesBeforeDot.has(word) && p.tokens[index]?.end === p.tokens[index + 1]?.start && symbolAt(p, index + 1)?.charAt(0) === '.';
