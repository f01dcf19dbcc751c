import { expect, it } from 'vitest';
import { renderObjects } from '../testing/render-objects.ts';
import type { Heir } from './data-at-risk.ts';
import { describeGoneTeam } from './describe-gone-team.ts';

const before = renderObjects();
const describeGone = (heir?: Heir, objects = before) =>
  describeGoneTeam({
    team: 'payments',
    before: objects,
    findHeir: (handle) => (handle === 'fs-0123456789abcdef0::fsap-0123456789abcdef0' ? heir : undefined),
  });

it('a removed folder: Jenkins stops, the home stays and is named', () => {
  expect(describeGone()).toEqual({
    team: 'payments',
    what: 'folder',
    sentence:
      'the folder is gone: Argo CD stops its Jenkins and removes its address, rules and secrets; its namespaces, its claims and its home stay, on EFS at "fsap-0123456789abcdef0", and "git revert" brings it back',
    way: 'bring the folder back, or read "A removed team" in docs/onboarding.md',
  });
});

it.each([
  ['nothing that can be read', []],
  ['a volume that says no place', before.map((object) => (object.kind === 'PersistentVolume' ? { ...object, spec: 'text' } : object))],
])('a removed folder that left %s', (_, objects) => {
  expect(describeGone(undefined, objects).sentence).toContain('its claims and its home stay, and "git revert" brings it back');
});

it('a renamed folder: two controllers on one home, and how to prevent it', () => {
  expect(describeGone({ team: 'pay', suspended: false })).toEqual({
    team: 'payments',
    what: 'folder',
    sentence:
      'the folder is gone, and overlays/pay uses its home at "fsap-0123456789abcdef0": until Argo CD has stopped the old Jenkins, two controllers write to one home, which destroys it',
    way: 'write "suspended: true" into overlays/pay/team.yaml for the first push, and read "A renamed team" in docs/onboarding.md',
  });
});

it('a renamed folder that starts suspended', () => {
  expect(describeGone({ team: 'pay', suspended: true })).toEqual({
    team: 'payments',
    what: 'folder',
    sentence:
      'the folder is gone, and overlays/pay uses its home at "fsap-0123456789abcdef0": Argo CD stops the old Jenkins, and the new one starts on its home once it is no longer suspended',
    way: 'read "A renamed team" in docs/onboarding.md',
  });
});
