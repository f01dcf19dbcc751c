import { madeByMethod } from './catalog/top-level-methods.ts';
import type { DslCall, DslValue } from './dsl-call.ts';
import { itemPath } from './item-path.ts';
import type { DslItem, TeamScript } from './team-jobs.ts';

/**
 * The items and views of scripts in the order in which Jenkins makes them: script by script; in a script folders first, MultiJobs last
 * and views after all (job-dsl, ItemProcessingOrderComparator, AbstractDslScriptLoader). An item inside of another one's closure is made
 * before it.
 */
export function collectItems(scripts: readonly Pick<TeamScript, 'file' | 'script'>[]): DslItem[] {
  return scripts.flatMap(({ file, script }) => {
    const items = madeBy(script.calls, 'item').map((call) => describeItem(call, file));
    const rank = ({ type, method }: DslItem) => (type === 'view' ? 3 : type === 'folder' ? 0 : method === 'multiJob' ? 2 : 1);
    return items.toSorted((a, b) => rank(a) - rank(b));
  });
}

function madeBy(calls: readonly DslCall[], inside: 'item' | 'other'): DslCall[] {
  return calls.flatMap((call) => {
    const isItem = madeByMethod(call.name) !== undefined && canBeName(call.arguments[0]);
    const deeper = hasOwnMeaning.has(call.name) ? [] : madeBy(call.calls, isItem ? 'item' : 'other');
    // Deeper inside, the name may be a method of what is around it.
    const made = inside === 'item' ? call : { ...call, isCertain: false, isScriptsOwn: false };
    return isItem ? [...deeper, made] : deeper;
  });
}

/** XML, and views that belong to a view. */
const hasOwnMeaning = new Set(['configure', 'views', 'sections']);

const canBeName = (value: DslValue | undefined): boolean => value !== undefined && ['text', 'pattern', 'unknown'].includes(value.kind);

function describeItem(call: DslCall, file: DslItem['file']): DslItem {
  return {
    type: madeByMethod(call.name) ?? 'job',
    method: call.name === 'job' ? 'freeStyleJob' : call.name,
    name: fullName(call.arguments[0] ?? { kind: 'unknown' }),
    file,
    at: call.at,
    call,
  };
}

/** A name that Jenkins refuses stays as it is. */
function fullName(written: DslValue): DslValue {
  if (written.kind === 'text') {
    return { kind: 'text', text: itemPath(written.text) ?? written.text };
  }
  const [first, ...rest] = written.kind === 'pattern' ? written.parts : [];
  return typeof first === 'string' && first.startsWith('/') ? { kind: 'pattern', parts: [first.replace(/^\/+/, ''), ...rest] } : written;
}
