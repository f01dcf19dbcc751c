import type { BaseFleet } from './base-fleet.ts';
import { type Content, changedPaths, type FleetFiles } from './fleet-files.ts';

/** What a mutation did, for whoever has to find out why it went wrong: each changed file with the lines that it did not have before. */
export function describeMutation(base: BaseFleet, files: FleetFiles): string {
  return changedPaths(base.files, files)
    .slice(0, mostFiles)
    .map((path) => `${path}: ${describeContent(base.files.get(path), files.get(path))}`)
    .join('\n');
}

function describeContent(before: Content | undefined, after: Content | undefined): string {
  if (after === undefined) return 'removed';
  if (typeof after !== 'string') return after instanceof Uint8Array ? 'bytes that are no text' : JSON.stringify(after);
  const known = new Set(typeof before === 'string' ? before.split('\n') : []);
  const lines = after.split('\n');
  const added = lines.filter((line) => !known.has(line));
  const shown = added.slice(0, mostLines).map((line) => JSON.stringify(line.slice(0, mostCharacters)));
  return added.length > 0 ? shown.join('\n  ') : `${lines.length} lines, all of which were there before`;
}

const mostFiles = 3;
const mostLines = 4;
const mostCharacters = 600;
