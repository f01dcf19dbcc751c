import { describe, expect, it } from 'vitest';
import { buildTeamJobs, type JobsAround, type WrittenScripts } from '../jenkins/job-dsl/build-team-jobs.ts';
import type { DslRule } from '../jenkins/job-dsl/team-jobs.ts';
import { printProblem } from './print-problem.ts';

export interface DslRuleCases {
  /** Scripts that fulfil the rule, by what they show. */
  readonly accepts: Readonly<Record<string, WrittenScripts>>;
  /** Scripts that break it, each with the whole text of its problems without the rule's name and the team's folder. */
  readonly rejects: Readonly<Record<string, readonly [written: WrittenScripts, ...problems: string[]]>>;
  /** The same for what is a warning. */
  readonly warns?: Readonly<Record<string, readonly [written: WrittenScripts, ...problems: string[]]>>;
  /** The team that all of them are of. */
  readonly around?: JobsAround;
}

/** Tests a rule of Job DSL with tables of what it accepts, rejects and warns of. */
export function describeDslRule(name: string, rule: DslRule, { accepts, rejects, warns = {}, around = {} }: DslRuleCases): void {
  const problemsOf = (written: WrittenScripts) =>
    rule(buildTeamJobs(written, around)).map((problem) => ({
      text: printProblem(problem)
        .replace(/^overlays\/payments\/jobs\//, '')
        .replace(` ${name} `, ' '),
      severity: problem.severity,
    }));

  describe(name, () => {
    it.each(Object.entries(accepts))('accepts %s', (_, written) => {
      expect(problemsOf(written)).toEqual([]);
    });

    it.each(Object.entries(rejects))('rejects %s', (_, [written, ...problems]) => {
      expect(problemsOf(written)).toEqual(problems.map((text) => ({ text, severity: undefined })));
    });

    if (Object.keys(warns).length > 0) {
      it.each(Object.entries(warns))('warns of %s', (_, [written, ...problems]) => {
        expect(problemsOf(written)).toEqual(problems.map((text) => ({ text, severity: 'warning' })));
      });
    }
  });
}
