import type { DslCall, DslScript } from '../dsl-call.ts';
import { type InnerCall, innerCalls } from '../inner-calls.ts';
import { knownText } from '../known-text.ts';
import { scriptOfItem } from '../script-of-item.ts';
import { seesAllCalls } from '../sees-all-calls.ts';
import type { DslItem } from '../team-jobs.ts';
import { type CallFinding, type ItemFinding, ruleAboutItems } from './rule-about-items.ts';

/**
 * Jenkins tells the branches of a project by the id of their source. The built-in methods of Job DSL demand one (job-dsl 3732, BranchSourcesContext);
 * without one, or with one that changes, every source is a new one at each run (scm-api, SCMSource.getId), and all branches begin at build 1.
 */
export const branchSourceIds = ruleAboutItems('branch-source-ids', (jobs) => {
  const scriptOf = scriptOfItem(jobs);
  return (item) => {
    const sources = innerCalls(item).filter(isSource);
    return [...sources.flatMap((source) => checkSource(item, source, scriptOf(item))), ...repeatedIds(sources)];
  };
});

const builtIn = ['git', 'github', 'gitlab'];

const isSource = (inner: InnerCall): boolean =>
  inner.item.method === 'multibranchPipelineJob' &&
  (isDynamic(inner) || (inner.path.join('.') === 'branchSources' && builtIn.includes(inner.call.name)));

const isDynamic = ({ path }: InnerCall): boolean => path.join('.') === 'branchSources.branchSource.source';

const idsOf = ({ call }: InnerCall): readonly DslCall[] => call.calls.filter(({ name }) => name === 'id');

function checkSource(item: DslItem, source: InnerCall, script: DslScript | undefined): readonly ItemFinding[] {
  const ids = idsOf(source);
  if (ids.length > 0) {
    return ids.flatMap((id) =>
      checkId(item, id).map((finding) => ({ ...finding, at: id.at, isCertain: source.isCertain && id.isCertain })),
    );
  }
  // XML may bring the id of a source that Job DSL takes without one, also later.
  const isByXml = isDynamic(source) && (item.call.isKept || item.call.calls.some(({ name }) => name === 'configure'));
  if (script === undefined || isByXml || !seesAllCalls(source.call, script)) {
    return [];
  }
  const message = `expected an id for the source "${source.call.name}", found none`;
  const name = knownText(item.name)?.replaceAll(/[^\w.-]+/g, '-');
  const fix = `add id('${name ?? '…'}') and never change it: with another id all branches begin anew`;
  return [{ message, fix, at: source.call.at, isCertain: source.isCertain }];
}

function checkId({ file }: DslItem, { at, arguments: [value] }: DslCall): readonly CallFinding[] {
  const isComputed = value?.kind === 'pattern' || value?.kind === 'unknown';
  const written = isComputed ? writtenArgument(file.text, at.line, at.column) : '';
  return changing.test(written)
    ? [{ message: `expected an id that stays the same, found "${written}"`, fix: 'write a text: with another id all branches begin anew' }]
    : [];
}

/** What gives another value each time it is asked. */
const changing =
  /\bUUID\s*\.\s*random\w+|\bnew\s+(java\.util\.)?Date\s*\(\s*\)|\bMath\s*\.\s*random\b|\bSystem\s*\.\s*(currentTimeMillis|nanoTime)\b/;

/** The argument of the call that begins at a position, as it is written in its line. */
function writtenArgument(text: string, line: number, column: number): string {
  const [, argument = ''] = /^\w+\s*\(?(.*)$/.exec((text.split('\n')[line - 1] ?? '').slice(column - 1)) ?? [];
  let depth = 0;
  const end = [...argument].findIndex((character) => {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    return depth < 0;
  });
  return (end < 0 ? argument.replace(/\s\/\/.*/, '') : argument.slice(0, end)).trim();
}

/** Of those that are sure to be there: of two that are not, perhaps only one is. */
function repeatedIds(sources: readonly InnerCall[]): readonly ItemFinding[] {
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    const id = idsOf(source).find(({ isCertain }) => isCertain && source.isCertain);
    const text = knownText(id?.arguments[0]);
    if (id === undefined || text === undefined) {
      return [];
    }
    const isRepeated = seen.has(text);
    seen.add(text);
    const message = `expected an id of its own for each source, found "${text}" once more`;
    return isRepeated ? [{ message, fix: 'write another one here', at: id.at, isCertain: true }] : [];
  });
}
