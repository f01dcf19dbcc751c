import type { Checked, Problem } from '../../model/index.ts';
import type { CascEntry, CascMapping, CascNode, Place } from './casc-node.ts';
import { formatCascPath } from './format-casc-path.ts';
import { insteadOfGenerated } from './generated-settings.ts';

/** One JCasC file. All nodes of a generated file have the file that it is generated from as their place. */
export interface CascFile {
  readonly node: CascMapping;
  /** Whether jenkins-fleet wrote it, rather than the team. */
  readonly generated: boolean;
}

/** What is known while files are merged. */
interface Merging {
  readonly path: string[];
  /** Files that generated nodes have as their place. */
  readonly generatedFrom: ReadonlySet<string>;
  readonly problems: Problem[];
}

/**
 * Merges JCasC files as Jenkins does with `CASC_MERGE_STRATEGY=errorOnConflict` (configuration-as-code, ErrorOnConflictMergeStrategy): maps
 * key by key, lists one after the other, in the order of the files. Problems, with both places: a value that two files set, even to the
 * same; a map in one file that is a list or a value in another. The first file's value stays.
 */
export function mergeCasc(files: readonly CascFile[]): Checked<CascMapping> {
  const [first, ...others] = files;
  const state: Merging = {
    path: [],
    generatedFrom: new Set(files.flatMap(({ node, generated }) => (generated ? [node.place.file] : []))),
    problems: [],
  };
  const empty: CascMapping = { kind: 'map', place: { file: '', line: 1, column: 1 }, entries: new Map() };
  const value = others.reduce((merged, { node }) => mergeMaps(state, merged, node), first?.node ?? empty);
  return { value, problems: state.problems };
}

function mergeMaps(state: Merging, first: CascMapping, second: CascMapping): CascMapping {
  const entries = new Map<string, CascEntry>(first.entries);
  for (const [key, entry] of second.entries) {
    const present = entries.get(key);
    state.path.push(key);
    entries.set(key, present ? { keyPlace: present.keyPlace, value: mergeNodes(state, present, entry) } : entry);
    state.path.pop();
  }
  return { ...first, entries };
}

function mergeNodes(state: Merging, first: CascEntry, second: CascEntry): CascNode {
  const [left, right] = [first.value, second.value];
  if (isSealed(left) || isSealed(right)) {
    state.problems.push(addsToSealed(state, first, second));
  }
  if (left.kind === 'map' && right.kind === 'map') {
    return mergeMaps(state, left, right);
  }
  if (left.kind === 'list' && right.kind === 'list') {
    return { ...left, items: [...left.items, ...right.items] };
  }
  state.problems.push(conflict(state, first, second));
  return left;
}

const isSealed = (node: CascNode): boolean => node.kind !== 'scalar' && node.sealed !== undefined;

/** Two files that set the same value, or that disagree on what it is. Reported where a person can repair it. */
function conflict(state: Merging, first: CascEntry, second: CascEntry): Problem {
  const where = formatCascPath(state.path);
  const name = state.path.at(-1) ?? '';
  const isGenerated = (entry: CascEntry) => state.generatedFrom.has(entry.value.place.file);
  const [there, here] = isGenerated(second) ? [second, first] : [first, second];
  if (isGenerated(there)) {
    const message = `expected no "${name}", which jenkins-fleet generates, found it here as well`;
    return { rule: 'one-file-sets-a-value', ...here.keyPlace, where, message, fix: insteadOfGenerated(state.path) };
  }
  const other = formatPlace(there.keyPlace);
  const [kindThere, kindHere] = [kinds[there.value.kind], kinds[here.value.kind]];
  const message =
    kindThere === kindHere
      ? `expected one file that sets "${name}", found it here and in ${other}`
      : `expected ${kindThere} for "${name}" as in ${other}, found ${kindHere}`;
  const fix = kindThere === kindHere ? 'remove one of them: Jenkins refuses two even when they are equal' : 'write the same kind in both';
  return { rule: 'one-file-sets-a-value', ...here.keyPlace, where, message, fix };
}

const kinds = { map: 'a map', list: 'a list', scalar: 'a single value' } as const;

/** Jenkins has one node for an anchor and its aliases, and looks for merge keys in the first file only (SnakeYAML, MappingNode.isMerged). */
function addsToSealed(state: Merging, first: CascEntry, second: CascEntry): Problem {
  const [there, here] = isSealed(second.value) ? [first, second] : [second, first];
  const seal = here.value.kind === 'scalar' ? undefined : here.value.sealed;
  const message = `expected no other file to add to a part with ${seal === 'alias' ? 'an alias' : 'a merge key'}, found ${formatPlace(there.keyPlace)}`;
  return { rule: 'one-file-sets-a-value', ...here.keyPlace, where: formatCascPath(state.path), message, fix: 'write the value out here' };
}

const formatPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
