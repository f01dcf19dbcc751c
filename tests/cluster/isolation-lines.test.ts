import { expect, it } from 'vitest';
import { fleetTeams } from '../../src/testing/isolation/fleet-teams.ts';
import { isolationRights } from '../../src/testing/isolation/isolation-rights.ts';
import { repositoryObjects } from '../../src/testing/repository-objects.ts';
import { isolationLines, type Right } from './isolation-lines.ts';

const written = await repositoryObjects();
const objects = written.map(({ object }) => object);
const [team, other] = fleetTeams(written);
if (team === undefined || other === undefined) throw new Error('dist/ holds less than two teams');

const keyOf = ({ who, verb, group, resource, subresource = '', namespace = '' }: Omit<Right, 'allowed'>) =>
  [who.namespace, who.name, verb, group, resource, subresource, namespace].join(' ');

type Team = Parameters<(typeof isolationLines)[number]['rights']>[0];

it('every right that docs/isolation.md speaks of is asked of the API server, with the same answer', () => {
  const [one, two] = [team, other] as unknown as readonly [Team, Team];
  const asked = new Map(
    isolationLines.flatMap(({ rights }) => [...rights(one, two), ...rights(two, one)]).map((right) => [keyOf(right), right.allowed]),
  );
  const answers = isolationRights(objects, team, other).map((right) => ({ right: keyOf(right), allowed: right.allowed }));
  expect(answers.length).toBeGreaterThan(100);
  expect(answers.filter(({ right, allowed }) => asked.get(right) !== allowed)).toEqual([]);
});
