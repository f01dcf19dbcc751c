import type { DslValue } from '../dsl-call.ts';
import { isCount } from './iterations.ts';
import { longestComputed } from './text-methods.ts';

/** The text that values make when they are joined, as in a GString: known, or known in part. */
export function joinTexts(values: readonly DslValue[]): DslValue {
  const parts: (string | null)[] = [];
  for (const part of values.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (parts.length === 0 || typeof last !== typeof part) {
      parts.push(part);
    } else if (typeof last === 'string') {
      parts[parts.length - 1] = last + part;
    }
  }
  if (parts.includes(null)) {
    return { kind: 'pattern', parts: lengthOf(parts) > longestComputed ? [null] : parts };
  }
  const text = parts.join('');
  return text.length > longestComputed && values.length > 1 ? { kind: 'pattern', parts: [null] } : { kind: 'text', text };
}

const lengthOf = (parts: readonly (string | null)[]): number => parts.reduce((sum, part) => sum + (part?.length ?? 1), 0);

function partsOf(value: DslValue): readonly (string | null)[] {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'pattern':
      return value.parts;
    case 'literal':
      // `1` and `1.0` are one number here, and two texts.
      return typeof value.value !== 'number' || isCount(value) ? [String(value.value)] : [null];
    default:
      return [null];
  }
}
