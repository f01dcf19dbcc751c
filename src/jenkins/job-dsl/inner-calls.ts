import type { DslCall } from './dsl-call.ts';
import type { DslItem } from './team-jobs.ts';

/** A call inside of an item. */
export interface InnerCall {
  readonly item: DslItem;
  readonly call: DslCall;
  /** Names of the calls around it, from the item's closure inwards, such as `['triggers', 'cron']` for a `spec`. */
  readonly path: readonly string[];
  /** Whether it is sure that the call runs once for its item, and that the item is made. */
  readonly isCertain: boolean;
}

/** What was found already: many rules look at the same items. */
const known = new WeakMap<DslItem, readonly InnerCall[]>();

/**
 * All calls of Job DSL inside of an item, in the order in which they run. What is inside of `configure` is XML and no call; nor is it sure for
 * one in a closure whose delegate is not known.
 */
export function innerCalls(item: DslItem): readonly InnerCall[] {
  const before = known.get(item);
  if (before) {
    return before;
  }
  const found: InnerCall[] = [];
  const visit = (calls: readonly DslCall[], path: readonly string[], isAroundCertain: boolean): void => {
    for (const call of calls) {
      if (call.isScriptsOwn) {
        const isCertain = isAroundCertain && call.isCertain;
        found.push({ item, call, path, isCertain });
        if (call.calls.length > 0 && call.name !== 'configure') {
          visit(call.calls, [...path, call.name], isCertain);
        }
      }
    }
  };
  visit(item.call.calls, [], item.call.isCertain);
  known.set(item, found);
  return found;
}
