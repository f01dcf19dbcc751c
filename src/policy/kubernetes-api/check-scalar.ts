import { parseQuantity } from '../../messages/parse-quantity.ts';
import { printValue } from '../fields/print-value.ts';
import { isMap } from '../fields/value-at.ts';
import type { Scalar } from './parse-definitions.ts';

/** For "needs … to be expected, found found; fix". */
interface ScalarMistake {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/**
 * Why a value is none of this type; undefined where it is one. Where any text goes what was found is not shown: it may be a secret. A quantity may be a number and
 * a time is RFC 3339's (k8s.io/apimachinery 0.36, `Quantity.UnmarshalJSON`, `Time.UnmarshalJSON`). A duration is Go's: one that is none stops a controller
 * from reading any object of the kind, those of all teams (`Duration.UnmarshalJSON`).
 */
export function checkScalar(scalar: Scalar, value: unknown): ScalarMistake | undefined {
  if (isA[scalar](value)) return undefined;
  const [expected, fix] = words[scalar];
  const mayBeQuoted = scalar === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const isShown = scalar !== 'string' && scalar !== 'base64' && typeof value !== 'object';
  return { expected, found: isShown ? printValue(value) : kindOf(value), fix: mayBeQuoted ? 'put it in quotes' : fix };
}

const isWhole = (value: unknown, bits: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value < 2 ** (bits - 1);

const isA: Readonly<Record<Scalar, (value: unknown) => boolean>> = {
  any: () => true,
  base64: (value) => typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  duration: (value) => typeof value === 'string' && /^(0|((\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h))+)$/.test(value),
  int32: (value) => isWhole(value, 32),
  int64: (value) => isWhole(value, 64),
  intOrString: (value) => typeof value === 'string' || isWhole(value, 32),
  quantity: (value) => typeof value === 'number' || (typeof value === 'string' && parseQuantity(value) !== undefined),
  string: (value) => typeof value === 'string',
  time: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value),
};

const wholeNumber = ['a whole number', 'write digits without quotes'] as const;

const words: Readonly<Record<Scalar, readonly [expected: string, fix: string]>> = {
  any: ['anything', 'remove it'],
  base64: ['text in base64', 'encode it, or write it into "data"'],
  boolean: ['true or false', 'write true or false without quotes'],
  duration: ['a duration such as "1h" or "15m"', 'write hours as "h", minutes as "m", seconds as "s"; a day is "24h"'],
  int32: wholeNumber,
  int64: wholeNumber,
  intOrString: ['a whole number or text', 'write one of the two'],
  quantity: ['a quantity such as "500m" or "4Gi"', 'write a number and a unit, without a blank'],
  string: ['text', 'write text'],
  time: ['a time such as "2026-01-31T12:00:00Z"', 'write one, or remove it'],
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  return value === null ? 'null' : `${typeof value === 'string' ? 'other text' : `a ${typeof value}`}`;
}
