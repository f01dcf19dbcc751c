import type { ScriptValue } from '../../model/index.ts';

/** Parts of a text next to each other: a text when all of it is known, else a template without a template in it. */
export function joinTexts(parts: readonly ScriptValue[]): ScriptValue {
  const joined: ScriptValue[] = [];
  for (const part of parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]))) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    } else if (part.kind !== 'text' || part.text !== '') {
      joined.push(part);
    }
  }
  const [first, ...more] = joined;
  return first === undefined
    ? { kind: 'text', text: '' }
    : first.kind === 'text' && more.length === 0
      ? first
      : { kind: 'template', parts: joined };
}
