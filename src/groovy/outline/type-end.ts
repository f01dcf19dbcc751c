import { beginsValue, isBuiltInType, isName } from './is-name.ts';
import { look, type Parsing, symbolAt, wordAt } from './parsing.ts';

/** Index after the type that begins at an index, such as `a.b.Map<String, List<?>>[]`; undefined when none does. */
export function typeEnd(p: Parsing, index: number): number | undefined {
  let end: number | undefined = index;
  for (;;) {
    const word = wordAt(p, end);
    if (word === undefined || !(end === index ? isName(p, end) || isBuiltInType(p, end) : beginsValue(p, end))) {
      return undefined;
    }
    end += 1;
    if (symbolAt(p, end) === '<') {
      end = typeArgumentsEnd(p, end);
      if (end === undefined) {
        return undefined;
      }
    }
    if (symbolAt(p, end) !== '.') {
      break;
    }
    end += 1;
  }
  while (symbolAt(p, end) === '[' && symbolAt(p, end + 1) === ']') {
    end += 2;
  }
  return end;
}

/** Index after the `<…>` that begins at an index; undefined when it is no list of types. */
export function typeArgumentsEnd(p: Parsing, index: number): number | undefined {
  let depth = 0;
  for (let at = index; at < p.tokens.length; at += 1) {
    look(p);
    const token = p.tokens[at];
    if (token?.kind === 'symbol') {
      const closes = /^>+$/.test(token.text) ? token.text.length : 0;
      depth += token.text === '<' ? 1 : -closes;
      if (depth <= 0) {
        return at + 1;
      }
      if (closes === 0 && !['<', '.', ',', '?', '[', ']', '&'].includes(token.text)) {
        return undefined;
      }
    } else if (token?.kind === 'number' || token?.kind === 'string') {
      return undefined;
    }
  }
  return undefined;
}

/** Whether the type from an index on looks like one without `def` before the name: `int x`, `String x`, `java.util.Date x`. */
export function looksLikeType(p: Parsing, index: number): boolean {
  let last = index;
  while (symbolAt(p, last + 1) === '.') {
    last += 2;
  }
  const name = wordAt(p, last);
  return isBuiltInType(p, index) || (name !== undefined && !/^[a-z]/.test(name) && /^\p{Uppercase}/u.test(name));
}
