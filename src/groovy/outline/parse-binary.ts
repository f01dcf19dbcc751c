import type { ScriptValue } from '../../model/index.ts';
import { computed } from './computed.ts';
import { beginsValue } from './is-name.ts';
import { joinTexts } from './join-texts.ts';
import { parsePower, parseSigned } from './parse-unary.ts';
import { deepest, type Parsing, passExpression, passNewlines, symbolAt, wordAt } from './parsing.ts';
import { typeEnd } from './type-end.ts';

/** How strongly operators bind, the weakest first. (Groovy 2.4, groovy.g, level 13 to 5) */
const levels: ReadonlyMap<string, number> = new Map(
  ['||', '&&', '|', '^', '&', '=~ ==~', '== != <=> === !==', '< <= > >= in instanceof as', '<< >> >>> .. ..<', '+ -'].flatMap(
    (operators, level) => operators.split(' ').map((operator) => [operator, level] as const),
  ),
);

/** Parses values with operators between them that bind as strongly as `level` or more. */
export function parseBinary(p: Parsing, level: number): ScriptValue {
  let left = parseProduct(p);
  for (let count = 0; count < deepest; count += left.kind === 'computed' ? 1 : 0) {
    const operator = symbolAt(p, p.next) ?? (beginsValue(p, p.next) ? '' : (wordAt(p, p.next) ?? ''));
    const found = levels.get(operator);
    if (found === undefined || found < level || symbolAt(p, p.next + 1) === ':') {
      return left;
    }
    p.next += 1;
    passNewlines(p);
    if (operator === 'as' || operator === 'instanceof') {
      p.next = typeEnd(p, p.next) ?? p.next;
      left = computed(left);
    } else {
      const right = parseBinary(p, found + 1);
      left = operator === '+' && (isText(left) || isText(right)) ? joinTexts([left, right]) : computed(left, right);
    }
  }
  return passExpression(p);
}

const isText = ({ kind }: ScriptValue): boolean => kind === 'text' || kind === 'template';

function parseProduct(p: Parsing): ScriptValue {
  let left = parseSigned(p);
  for (let count = 0; count < deepest; count += 1) {
    const operator = symbolAt(p, p.next);
    if (operator !== '*' && operator !== '/' && operator !== '%') {
      return left;
    }
    p.next += 1;
    passNewlines(p);
    left = computed(left, parsePower(p));
  }
  return passExpression(p);
}
