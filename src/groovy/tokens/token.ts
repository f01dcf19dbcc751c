/** A piece of a Groovy script; comments and blanks are left out. */
export type Token = WordToken | NumberToken | StringToken | SymbolToken | NewlineToken;

interface Span {
  /** Offset of the first character in the text of the script. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

/** A name or a keyword. */
export interface WordToken extends Span {
  readonly kind: 'word';
  readonly text: string;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly text: string;
}

/** A string of any of the six kinds, whole. */
export interface StringToken extends Span {
  readonly kind: 'string';
  readonly quote: "'" | '"' | "'''" | '"""' | '/' | '$/';
  /**
   * Decoded text, or the tokens of `${expression}`, without the braces, and of `$name.name`; never two texts next to each other. `''` has one empty
   * text, and no other part is one.
   */
  readonly parts: readonly (string | readonly Token[])[];
}

/** An operator, a separator or a bracket: the longest that fits, such as `?.`, `->`, `**=`. */
export interface SymbolToken extends Span {
  readonly kind: 'symbol';
  readonly text: string;
}

/** A line end, also inside brackets; several in a row, with blanks and comments between, are one. A comment that ends its line is part of none. */
export interface NewlineToken extends Span {
  readonly kind: 'newline';
}
