import { describeRule } from '../../testing/describe-rule.ts';
import { cacheVolumeDeclared } from './cache-volume-declared.ts';

const fleet = 'agentKinds: {maven: {cache: {maven: /cache/maven}}}';

describeRule(cacheVolumeDeclared, {
  accepts: {
    'built-in kinds, which work without their caches': { teams: { payments: 'agents: [maven, node, go]' } },
    'a change to a built-in kind that is not about its cache': {
      teams: { payments: 'agents: [maven]\nagentKinds: {maven: {containers: {maven: {requests: {cpu: "4"}}}}}' },
    },
    'a kind without caches': { fleet, teams: { payments: '' } },
    'a kind with a cache and a volume for it': { fleet, teams: { payments: 'agents: [maven]\ncache: {accessPoint: fsap-01234567}' } },
    'a kind whose cache the team removes': { fleet, teams: { payments: 'agents: [maven]\nagentKinds: {maven: {cache: null}}' } },
  },
  rejects: {
    'a cache that a team adds to a built-in kind': [
      { teams: { payments: 'agents: [maven]\nagentKinds: {maven: {cache: {npm: /cache/npm}}}' } },
      'overlays/payments/team.yaml:1:10 agents[1]: expected "cache" with an access point, since the agent kind "maven" uses caches, found none; add cache: {accessPoint: fsap-…} to overlays/payments/team.yaml',
    ],
    'a kind with a cache and no volume': [
      { fleet, teams: { payments: 'agents: [linux, maven]' } },
      'overlays/payments/team.yaml:1:17 agents[1]: expected "cache" with an access point, since the agent kind "maven" uses caches, found none; add cache: {accessPoint: fsap-…} to overlays/payments/team.yaml',
    ],
    'a volume that the team removes': [
      { fleet: `${fleet}\ndefaults: {cache: {accessPoint: fsap-01234567}}`, teams: { payments: 'agents: [maven]\ncache: null' } },
      'overlays/payments/team.yaml:1:10 agents[1]: expected "cache" with an access point, since the agent kind "maven" uses caches, found none; add cache: {accessPoint: fsap-…} to overlays/payments/team.yaml',
    ],
  },
});
