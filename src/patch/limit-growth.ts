import type { Failure } from './check-operation.ts';

/** What the API server takes of a whole object. A copy of what holds the copies before doubles each time: sixteen fill any memory. */
export const mostMebibytes = 1.5;

/** A Pod has 15. Text that is moved below itself again and again would fill the stack. */
export const mostLevels = 50;

/**
 * Gives a function that is told, before an operation is applied, which value comes to which path. It fails when these values and the object
 * are too large together, or a value comes to lie too deep.
 */
export function limitGrowth(object: unknown): (path: readonly string[], value: unknown) => Failure | undefined {
  let room = mostMebibytes * 1024 * 1024 - JSON.stringify(object).length;
  return (path, value) => {
    if (path.length + levelsOf(value) > mostLevels) {
      return { message: `expected at most ${mostLevels} levels in an object, found more`, fix: 'nest the values less deeply' };
    }
    room -= JSON.stringify(value).length;
    return room >= 0
      ? undefined
      : {
          message: `expected at most ${mostMebibytes} MiB of an object and all that operations add, copy and move in it, found more`,
          fix: 'copy less',
        };
  };
}

function levelsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((deepest: number, item: unknown) => Math.max(deepest, levelsOf(item)), 0);
}
