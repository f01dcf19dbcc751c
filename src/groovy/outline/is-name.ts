import { type Parsing, symbolAt, wordAt } from './parsing.ts';

/**
 * Words that are no names, and what they are. No value begins with a keyword, which begins a statement or stands between two values, nor with a
 * modifier. (Groovy 2.4, groovy.g)
 */
const reserved = new Map(
  Object.entries({
    keyword:
      'as assert break case catch class const continue default do else enum extends finally for goto if implements import in instanceof interface ' +
      'package return switch throw throws trait try while',
    modifier: 'abstract def final native private protected public static strictfp synchronized threadsafe transient volatile',
    type: 'boolean byte char double float int long short void',
    value: 'false new null super this true',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Those that are names when a dot is right behind them, since packages are called so. (Groovy 2.4, rule IDENT) */
const namesBeforeDot: ReadonlySet<string> = new Set(['as', 'def', 'in', 'trait']);

/** Whether the word at an index may be the name of a variable, a type or a method. */
export const isName = (p: Parsing, index: number): boolean => kindAt(p, index) === 'name';

/** Whether a value may begin with the word at an index: a name, a built-in type, `new`, `true` … */
export function beginsValue(p: Parsing, index: number): boolean {
  const kind = kindAt(p, index);
  return kind === 'name' || kind === 'type' || kind === 'value';
}

/** A modifier of a declaration, or `def`. */
export const isModifier = (p: Parsing, index: number): boolean => kindAt(p, index) === 'modifier';

export const isBuiltInType = (p: Parsing, index: number): boolean => kindAt(p, index) === 'type';

/** `class`, `interface` and their like, with a name behind. */
export const beginsClass = (p: Parsing, index: number): boolean =>
  ['class', 'interface', 'trait', 'enum'].includes(wordAt(p, index) ?? '') && wordAt(p, index + 1) !== undefined;

/** What the word at an index is; undefined when there is none. */
function kindAt(p: Parsing, index: number): string | undefined {
  const word = wordAt(p, index);
  if (word === undefined) {
    return undefined;
  }
  const kind = reserved.get(word);
  return kind === undefined || (namesBeforeDot.has(word) && isBeforeDot(p, index)) ? 'name' : kind;
}

const isBeforeDot = (p: Parsing, index: number): boolean =>
  p.tokens[index]?.end === p.tokens[index + 1]?.start && symbolAt(p, index + 1)?.charAt(0) === '.';
