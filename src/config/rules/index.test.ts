import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildResolved } from '../../testing/build-fleet.ts';
import { printProblem } from '../../testing/print-problem.ts';
import { checkRules, rules } from './index.ts';

describe('the rules', () => {
  it.each(rules.map(({ name }) => name))('%s is in a file of its name, with its tables', (name) => {
    expect([existsSync(`src/config/rules/${name}.ts`), existsSync(`src/config/rules/${name}.test.ts`)]).toEqual([true, true]);
  });

  it('have nothing against a minimal fleet', () => {
    expect(checkRules(buildResolved())).toEqual([]);
  });

  it('bring all problems at once, each with the name of its rule, and once what is the same for many teams', () => {
    const resolved = buildResolved({
      fleet: 'defaults: {egressPorts: [587], controller: {javaOptions: []}}\nsizes: {small: {controller: {memory: 512Mi}}}',
      teams: { a: 'host: x.example.com', b: '', kubectl: '' },
    });
    expect(checkRules(resolved).map((problem) => printProblem(problem).split(';')[0])).toEqual([
      'overlays/kubectl team-name expected a name that is free, found "kubectl", and names that begin with "kube" are those of Kubernetes',
      'overlays/a/team.yaml:1:7 host-in-domain host: expected a host below "ci.example.com", found "x.example.com"',
      'fleet.yaml:1:25 egress-ports egressPorts: expected no ports beside those of the fleet, found 587',
      'fleet.yaml:1:25 egress-ports egressPorts: expected no ports beside those of the fleet, found 587',
      'fleet.yaml:1:25 egress-ports egressPorts: expected no ports beside those of the fleet, found 587',
      'fleet.yaml:2:38 resources-fit controller.memory: expected at least "1Gi" for the controller, found "512Mi"',
    ]);
  });
});
