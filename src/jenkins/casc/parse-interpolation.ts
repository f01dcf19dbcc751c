/** A reference such as `${slack-token}` in a value. */
export interface Reference {
  /** What Jenkins looks up: all before the first `:-`, a prefix such as `base64:` included. */
  readonly name: string;
  /** Whether the name is put together from other references, so that it is not known before Jenkins reads it. */
  readonly isDynamic: boolean;
  /** Whether it has a value even when nothing has its name: `${name:-default}`. */
  readonly hasDefault: boolean;
  /** Offset of its `$` in the text. */
  readonly offset: number;
}

/**
 * The references that Jenkins replaces in a value, those inside of others before them (commons-text, StringSubstitutor with the settings of
 * configuration-as-code's SecretSourceResolver). `^${…}` is none, though it may contain some; `${` without an end is text.
 */
export function referencesIn(text: string): readonly Reference[] {
  const references: Reference[] = [];
  let start = text.indexOf('${');
  while (start >= 0) {
    const end = isEscaped(text, start) ? start : findEnd(text, start, true);
    if (end < 0) {
      break;
    }
    if (end > start) {
      const expression = text.slice(start + 2, end);
      const offset = start;
      const inner = referencesIn(expression).map((reference) => ({ ...reference, offset: offset + 2 + reference.offset }));
      const { name, fallback } = splitDefault(expression);
      const isDynamic = inner.some((reference) => reference.offset < offset + 2 + name.length);
      inner.forEach((reference) => references.push(reference));
      references.push({ name, isDynamic, hasDefault: fallback !== undefined, offset });
    }
    start = text.indexOf('${', end + 1);
  }
  return references;
}

const isEscaped = (text: string, start: number): boolean => text.charAt(start - 1) === '^';

/** Offset of the `}` that ends the reference at `start`, or -1. With `nests`, each `${` before it needs a `}` of its own. */
export function findEnd(text: string, start: number, nests: boolean): number {
  if (!nests) {
    return text.indexOf('}', start + 2);
  }
  let open = 0;
  for (let position = start + 2; position < text.length; position += 1) {
    if (text.startsWith('${', position)) {
      open += 1;
      position += 1;
    } else if (text.charAt(position) === '}') {
      if (open === 0) {
        return position;
      }
      open -= 1;
    }
  }
  return -1;
}

/** Parts an expression at the first `:-` that does not belong to a reference inside of it; an escaped one is text. */
function splitDefault(expression: string): { readonly name: string; readonly fallback?: string } {
  let separator = expression.indexOf(':-');
  let inner = expression.indexOf('${');
  while (inner >= 0 && inner < separator) {
    if (isEscaped(expression, inner)) {
      inner = expression.indexOf('${', inner + 1);
      continue;
    }
    const end = findEnd(expression, inner, true);
    if (end < 0) {
      break;
    }
    separator = separator < end ? expression.indexOf(':-', end) : separator;
    inner = expression.indexOf('${', end);
  }
  return separator < 0 ? { name: expression } : { name: expression.slice(0, separator), fallback: expression.slice(separator + 2) };
}
