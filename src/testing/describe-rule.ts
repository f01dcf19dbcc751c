import { describe, expect, it } from 'vitest';
import type { Rule } from '../config/rules/rule.ts';
import { buildResolved } from './build-fleet.ts';
import type { WrittenInputs } from './build-inputs.ts';
import { printProblem } from './print-problem.ts';

export interface RuleCases {
  /** Fleets that fulfil the rule, by what they show. */
  readonly accepts: Readonly<Record<string, WrittenInputs>>;
  /** Fleets that break it, each with the whole text of its problems without the rule's name. */
  readonly rejects: Readonly<Record<string, readonly [written: WrittenInputs, ...problems: string[]]>>;
}

/** Tests a rule of a fleet with a table of what it accepts and one of what it rejects. */
export function describeRule({ name, check }: Rule, { accepts, rejects }: RuleCases): void {
  const problemsOf = (written: WrittenInputs) => check(buildResolved(written)).map((finding) => printProblem({ rule: name, ...finding }));

  describe(name, () => {
    it.each(Object.entries(accepts))('accepts %s', (_, written) => {
      expect(problemsOf(written)).toEqual([]);
    });

    it.each(Object.entries(rejects))('rejects %s', (_, [written, ...problems]) => {
      expect(problemsOf(written)).toEqual(problems.map((problem) => problem.replace(/^(\S+)/, `$1 ${name}`)));
    });
  });
}
