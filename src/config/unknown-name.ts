import type { Problem } from '../model/index.ts';
import type { Place } from './layer.ts';
import { suggestionFor } from './suggestion-for.ts';

/** A problem of the rule `known-names`: a name that stands for nothing. `what` says what it should be, such as `a channel of fleet.yaml`. */
export function unknownName(place: Place, where: string, what: string, name: string, known: Iterable<string>): Problem {
  return {
    rule: 'known-names',
    ...place,
    where,
    message: `expected ${what}, found "${name}"`,
    fix: suggestionFor(name, [...known].toSorted()),
  };
}
