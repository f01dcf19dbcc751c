import { parentOf } from '../item-path.ts';
import { knownText } from '../known-text.ts';
import type { DslItem, TeamJobs } from '../team-jobs.ts';
import { type CallFinding, ruleAboutItems } from './rule-about-items.ts';

/**
 * Of two definitions of one item the later replaces the earlier at every reload, and Jenkins refuses it when it is of another type; it
 * does not tell `Api` from `api` (core, CaseInsensitiveComparator). Views are told apart by case (ViewGroupMixIn).
 */
export const uniqueJobs = ruleAboutItems('unique-jobs', (jobs) => {
  const first = new Map<string, DslItem>();
  return (item) => {
    const { isScriptsOwn, isCertain } = item.call;
    const name = isScriptsOwn && isCertain ? knownText(item.name) : undefined;
    if (name === undefined) return [];
    const key = keyOf(item, name);
    const other = first.get(key);
    first.set(key, other ?? item);
    const finding = other ? compare(item, name, other) : compareFolder(item, name, jobs);
    return finding ? [{ ...finding, at: item.at, isCertain }] : [];
  };
});

/** Views have names of their own: a view may be called like a job. */
function keyOf({ type }: DslItem, name: string): string {
  const parent = parentOf(name);
  const leaf = name.slice(parent === undefined ? 0 : parent.length + 1);
  return type === 'view' ? `view ${parent?.toLowerCase() ?? ''}/${leaf}` : `item ${name.toLowerCase()}`;
}

function compare(item: DslItem, name: string, other: DslItem): CallFinding | undefined {
  const otherName = knownText(other.name) ?? '';
  const place = `${other.file.path}:${other.at.line}:${other.at.column}`;
  const isSamePlace = other.file === item.file && other.at.line === item.at.line && other.at.column === item.at.column;
  // Scripts that only make sure that a folder is there do no harm.
  if (isBareFolder(item) && isBareFolder(other) && name === otherName) return undefined;
  if (isSamePlace && name === otherName) {
    return { message: `expected a name of its own for each turn of the loop, found "${name}" twice`, fix: 'remove one from the list' };
  }
  return name === otherName
    ? { message: `"${name}" is also made at ${place}`, fix: 'remove one of them, or give it another name' }
    : { message: `"${name}" is made at ${place} as "${otherName}", and Jenkins takes them for one`, fix: 'give one of them another name' };
}

const isBareFolder = ({ method, call }: DslItem): boolean => method === 'folder' && call.arguments.length === 1;

/** A sub-folder of jobs/ makes a folder before any script runs; a script may say it again. */
function compareFolder({ type }: DslItem, name: string, { folders }: TeamJobs): CallFinding | undefined {
  const made = type === 'view' ? undefined : folders.find((folder) => folder.toLowerCase() === name.toLowerCase());
  if (made === undefined) return undefined;
  if (type === 'job') {
    return { message: `"${name}" is a folder already, since there are files in jobs/${made}/`, fix: 'give one of them another name' };
  }
  return made === name
    ? undefined
    : {
        message: `"${name}" is the folder "${made}", which the files in jobs/${made}/ make: Jenkins takes them for one`,
        fix: `write "${made}"`,
        severity: 'warning',
      };
}
