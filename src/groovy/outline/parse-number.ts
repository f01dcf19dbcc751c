import type { ScriptValue } from '../../model/index.ts';
import { unknown } from './parsing.ts';

/**
 * The value of a number as it is written. Unknown when JavaScript would write it otherwise, or Groovy makes another kind of number of it: a BigInteger,
 * a float or a double. (Groovy 2.4, org.codehaus.groovy.syntax.Numbers)
 */
export function parseNumber(text: string, sign: 1 | -1 = 1): ScriptValue {
  const digits = text.replaceAll('_', '');
  const isInteger = /^0[xXbB]/.test(digits) || /^\d+[lLiIgG]?$/.test(digits);
  const value = isInteger ? integer(digits) : decimal(digits);
  return value === undefined ? unknown : { kind: 'literal', value: value === 0 ? 0 : sign * value };
}

function integer(digits: string): number | undefined {
  const value = Number(digits.replace(/[lLiI]$/, '').replace(/^0(?=[0-7])/, '0o'));
  return Number.isSafeInteger(value) ? value : undefined;
}

function decimal(digits: string): number | undefined {
  const [, whole = '', fraction = '', exponent = ''] = /^(\d+)(?:\.(\d+))?([eE][+-]?\d+)?[gG]?$/.exec(digits) ?? [];
  const value = Number(`${whole}.${fraction}${exponent}`);
  const isShort = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '').length <= 15;
  return whole !== '' && isShort && Number.isFinite(value) ? value : undefined;
}
