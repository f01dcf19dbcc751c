/** The words that Groovy 2.4 keeps for itself. (groovy.g, the literals of the parser) */
export const keywords: ReadonlySet<string> = new Set(
  (
    'abstract as assert boolean break byte case catch char class const continue def default do double else enum extends false final finally float ' +
    'for goto if implements import in instanceof int interface long native new null package private protected public return short static strictfp ' +
    'super switch synchronized this threadsafe throw throws trait transient true try void volatile while'
  ).split(' '),
);
