import { expect, it } from 'vitest';
import { renderObjects } from '../src/testing/render-objects.ts';
import { teamKinds } from './emitted-kinds.ts';

it('the kinds that a team’s project admits are exactly those that the charts emit', () => {
  const roles = { controller: 'arn:aws:iam::111122223333:role/payments' };
  const everything = renderObjects({ team: { roles, securityGroups: ['sg-0123456789abcdef0'] } });
  const emitted = everything
    .filter(({ metadata }) => metadata.namespace !== undefined)
    .map(({ apiVersion, kind }) => `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}`);
  expect(teamKinds.map(({ group, kind }) => `${group}/${kind}`)).toEqual([...new Set(emitted)].toSorted());
});
