import type { Team } from '../../model/index.ts';
import { collectDeclaredJobs, type MadeByScripts } from './declared-jobs.ts';
import { groovyText } from './groovy-text.ts';
import removeJobs from './remove-jobs.groovy';

/** More jobs than this are never deleted at once: it looks like a mistake. */
export const mostDeletions = 20;

/**
 * The last script of a controller's `jobs:`: it disables or deletes, as the team wishes, what was declared once and is not any more. Job DSL
 * under JCasC never does (SeedJobConfigurator forgets what it has made). `parseDeclaredJobs` reads the lists again.
 */
export function composeRemovedJobs(team: Team, made: MadeByScripts, folders: readonly string[]): { readonly script: string } {
  const declared = collectDeclaredJobs(made, folders);
  const wanted = declared.items.map(({ name, isFolder }) => `${groovyText(name)},${isFolder ? ' // folder' : ''}`);
  const script = removeJobs
    .replace('wanted = []', () => `wanted = ${formatList(wanted)}`)
    .replace('perhaps = []', () => `perhaps = ${formatList(declared.patterns.map((pattern) => `${groovyText(pattern)},`))}`)
    .replace("action = ''", () => `action = ${groovyText(team.removedJobs)}`)
    .replace('mostDeletions = 0', () => `mostDeletions = ${mostDeletions}`);
  return { script };
}

/** A Groovy class holds some 20,000 texts, and a script that is larger would not compile: a closure is a class of its own. */
const longestList = 10_000;

/** One entry on a line, so that a difference in dist/ is as small as what has changed. */
function formatList(entries: readonly string[]): string {
  if (entries.length === 0) {
    return '[]';
  }
  const list = `[\n${entries
    .slice(0, longestList)
    .map((entry) => `    ${entry}\n`)
    .join('')}]`;
  return entries.length > longestList ? `${list} + { ${formatList(entries.slice(longestList))} }()` : list;
}
