import type { Token } from './token.ts';

/** The values in the strings among the tokens, such as `${name}`; not those in them. */
export function valuesIn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const values: (readonly Token[])[] = [];
  for (const token of tokens) {
    if (token.kind !== 'string') {
      continue;
    }
    for (const part of token.parts) {
      if (typeof part !== 'string') {
        values.push(part);
      }
    }
  }
  return values;
}
