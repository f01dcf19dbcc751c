import type { Edit } from './mutations.ts';

/** A text with the one place changed that the edit means. Throws where it is not there, or more than once. */
export function applyEdit(text: string, { file, from, to }: Edit): string {
  const places = text.split(from).length - 1;
  if (places !== 1) throw new Error(`expected "${from}" once in ${file}, found it ${places} times`);
  return text.replace(from, () => to);
}
