import { findEnd } from './parse-interpolation.ts';

/** The value of a variable, by its whole name; nothing when it has none. */
export type Lookup = (name: string) => string | undefined;

/**
 * The text that Jenkins makes of a value: a model of configuration-as-code's SecretSourceResolver, which is commons-text's
 * StringSubstitutor run twice. First every reference that has a value is replaced, also in the values; then the escapes lose their `^`, and
 * what is left becomes empty. Throws on a variable that contains itself, as Jenkins does.
 */
export function interpolate(text: string, lookup: Lookup): string {
  if (!text.includes('${')) {
    return text;
  }
  const resolved = substitute(text, { lookup, keepsEscapes: true, nests: true }, []);
  return substitute(resolved, { lookup: () => '', keepsEscapes: false, nests: false }, []);
}

interface Pass {
  readonly lookup: Lookup;
  /** Whether `^${` stays as it is. */
  readonly keepsEscapes: boolean;
  /** Whether a name may contain references. */
  readonly nests: boolean;
}

function substitute(text: string, pass: Pass, resolving: readonly string[]): string {
  let result = text;
  let start = result.indexOf('${');
  while (start >= 0) {
    const isEscaped = result.charAt(start - 1) === '^';
    if (isEscaped && pass.keepsEscapes) {
      start = result.indexOf('${', start + 1);
      continue;
    }
    const end = findEnd(result, start, pass.nests);
    if (end < 0) {
      break;
    }
    if (isEscaped) {
      result = result.slice(0, start - 1) + result.slice(start);
      start = result.indexOf('${', start + 1);
      continue;
    }
    const value = resolve(result.slice(start + 2, end), pass, resolving);
    if (value === undefined) {
      start = result.indexOf('${', end + 1);
      continue;
    }
    result = result.slice(0, start) + value + result.slice(end + 1);
    start = result.indexOf('${', start + value.length);
  }
  return result;
}

function resolve(expression: string, pass: Pass, resolving: readonly string[]): string | undefined {
  const known = pass.nests ? substitute(expression, pass, []) : expression;
  const separator = known.indexOf(':-');
  const [name, fallback] = separator < 0 ? [known] : [known.slice(0, separator), known.slice(separator + 2)];
  if (resolving.includes(name)) {
    throw new Error(`the variable "${name}" contains itself`);
  }
  const value = pass.lookup(name) ?? fallback;
  return value === undefined ? undefined : substitute(value, pass, [...resolving, name]);
}
