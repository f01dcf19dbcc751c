import { isModifier } from './is-name.ts';
import { afterNewlines, closingOf, type Parsing, symbolAt, wordAt } from './parsing.ts';

/** Index after modifiers, `def`, annotations and the line ends between them, from an index on. */
export function afterModifiers(p: Parsing, index: number): number {
  let after = afterNewlines(p, index);
  for (;;) {
    if (isModifier(p, after)) {
      after += 1;
    } else if (symbolAt(p, after) === '@' && wordAt(p, after + 1) !== 'interface' && wordAt(p, after + 1) !== undefined) {
      after = annotationEnd(p, after);
    } else {
      return after;
    }
    after = afterNewlines(p, after);
  }
}

function annotationEnd(p: Parsing, index: number): number {
  let end = index + 2;
  while (symbolAt(p, end) === '.' && wordAt(p, end + 1) !== undefined) {
    end += 2;
  }
  return symbolAt(p, end) === '(' ? Math.min(closingOf(p, end) + 1, p.tokens.length) : end;
}
