import { isOutputPath } from './is-output-path.ts';

/** What a run has committed to do in the output folder, by path below it. */
export interface Journal {
  /** Files to remove, before any is put in place: a file can give way to a folder of its name, and a folder to a file. */
  readonly remove: readonly string[];
  /** Files to put in place. The first is staged under the name `0`, the second under `1` … */
  readonly place: readonly string[];
}

/** Reads a journal from its JSON text. Gives nothing when it is not one, or when it would touch a file outside of the output folder. */
export function parseJournal(text: string): Journal | undefined {
  const journal = parseJson(text);
  if (typeof journal !== 'object' || journal === null || !('remove' in journal) || !('place' in journal)) {
    return undefined;
  }
  const { remove, place } = journal;
  return isPaths(remove) && isPaths(place) ? { remove, place } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isOutputPath(path));
}
