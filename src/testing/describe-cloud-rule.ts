import { describe, expect, it } from 'vitest';
import { type CloudRule, readClouds } from '../jenkins/agents/agent-clouds.ts';
import { checkCasc } from '../jenkins/casc/check-casc.ts';
import { placeInside } from '../jenkins/casc/place-inside.ts';
import { composeControllerFiles } from '../jenkins/compose/compose-controller-files.ts';
import { buildFleet, buildTeam } from './build-fleet.ts';
import { printProblem } from './print-problem.ts';

export interface CloudRuleCases {
  /** Attributes of a cloud that fulfil the rule, by what they show; several clouds in a list. They begin in line 4, column 9. */
  readonly accepts: Readonly<Record<string, string | readonly string[]>>;
  /** Attributes that break it, each with the whole text of its problems without the rule's name and the file. */
  readonly rejects: Readonly<Record<string, readonly [written: string | readonly string[], ...problems: string[]]>>;
}

/** Tests a rule of Kubernetes clouds with a table of what it accepts and one of what it rejects, beside the cloud that is generated. */
export function describeCloudRule(name: string, rule: CloudRule, { accepts, rejects }: CloudRuleCases): void {
  const problemsOf = (written: string | readonly string[]) => {
    const path = 'overlays/payments/casc/cloud.yaml';
    const team = buildTeam({ casc: [{ name: 'casc/cloud.yaml', path, text: cascOf([written].flat()) }] });
    const files = composeControllerFiles(team, buildFleet({ teams: [team] })).value;
    const { value: casc, problems } = checkCasc(team, files);
    expect(problems).toEqual([]);
    const generatedFrom = new Set(files.files.flatMap(({ generated, source }) => (generated ? [source] : [])));
    return rule({
      team,
      clouds: readClouds(casc, generatedFrom),
      placeInside: (place, text) => placeInside(files, place, text),
    }).map((problem) => printProblem(problem).replace(`${path}:`, '').replace(` ${name} `, ' '));
  };

  describe(name, () => {
    it.each(Object.entries(accepts))('accepts %s', (_, written) => {
      expect(problemsOf(written)).toEqual([]);
    });

    it.each(Object.entries(rejects))('rejects %s', (_, [written, ...problems]) => {
      expect(problemsOf(written)).toEqual(problems);
    });
  });
}

const cascOf = (clouds: readonly string[]): string =>
  `jenkins:\n  clouds:\n${clouds.map((cloud) => `    - kubernetes:\n${cloud.trimEnd().replaceAll(/^(?=.)/gm, '        ')}\n`).join('')}`;
