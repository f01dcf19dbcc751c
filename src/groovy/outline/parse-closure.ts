import type { ScriptClosure } from '../../model/index.ts';
import { parseParameters } from './parse-parameters.ts';
import { parseStatements } from './parse-statements.ts';
import { closingOf, type Parsing, symbolAt } from './parsing.ts';

/** Parses a closure from its `{` to its `}`. */
export function parseClosure(p: Parsing): ScriptClosure {
  const end = closingOf(p, p.next);
  p.next += 1;
  const closure = parseClosureBody(p, end);
  p.next = Math.min(end + 1, p.tokens.length);
  return closure;
}

/** Parses what is between the braces of a closure, up to the index `end`. */
export function parseClosureBody(p: Parsing, end: number): ScriptClosure {
  const { isInSwitch } = p;
  p.isInSwitch = false;
  const closure = parseInside(p, end);
  p.isInSwitch = isInSwitch;
  return closure;
}

function parseInside(p: Parsing, end: number): ScriptClosure {
  const arrow = arrowBefore(p, end);
  if (arrow === undefined) {
    return { kind: 'closure', body: parseStatements(p, end) };
  }
  const parameters = parseParameters(p, arrow);
  p.next = arrow + 1;
  return { kind: 'closure', parameters, body: parseStatements(p, end) };
}

/** Index of the `->` that ends the parameters of the closure whose body begins with the token at hand. */
export function arrowBefore(p: Parsing, end: number): number | undefined {
  for (let index = p.next; index < end; index += 1) {
    const symbol = symbolAt(p, index);
    if (symbol === '->') {
      return index;
    }
    if (symbol === ';') {
      return undefined;
    }
    index = closingOf(p, index);
  }
  return undefined;
}
