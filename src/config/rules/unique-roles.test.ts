import { describeRule } from '../../testing/describe-rule.ts';
import { uniqueRoles } from './unique-roles.ts';

const arn = (name: string, account = '111122223333') => `arn:aws:iam::${account}:role/${name}`;
const agents = (name: string, account?: string) => `roles: {agents: "${arn(name, account)}"}`;
const allow = (team: string) => `allow: [{team: ${team}, rule: unique-roles, reason: x}]`;
const repair = (team: string) => `make a role of its own, or add {team: ${team}, rule: unique-roles, reason: …} to "allow" of fleet.yaml`;
const twice = `roles: {controller: "${arn('a')}", agents: "${arn('a')}"}`;

describeRule(uniqueRoles, {
  accepts: {
    'no roles': {},
    'roles of their own': { teams: { payments: `roles: {controller: "${arn('a')}", agents: "${arn('b')}"}`, search: agents('c') } },
    'roles of one name in two accounts': { fleet: 'identity: irsa', teams: { payments: agents('a'), search: agents('a', '444455556666') } },
    'one role of two teams, where one of them may share it': {
      fleet: allow('search'),
      teams: { payments: agents('a'), search: agents('a') },
    },
    'one role of controller and builds, where the team may': { fleet: allow('payments'), teams: { payments: twice } },
  },
  rejects: {
    'one role of two teams': [
      { teams: { payments: agents('a'), search: agents('a') } },
      `overlays/search/team.yaml:1:17 roles.agents: "${arn('a')}" is also used by overlays/payments/team.yaml:1:17; ${repair('search')}`,
    ],
    'one role, written in two ways': [
      { teams: { payments: agents('ci/a'), search: agents('A') } },
      `overlays/search/team.yaml:1:17 roles.agents: "${arn('A')}" is also used by overlays/payments/team.yaml:1:17; ${repair('search')}`,
    ],
    "a controller's role for the builds of the team": [
      { teams: { payments: twice } },
      `overlays/payments/team.yaml:1:65 roles.agents: "${arn('a')}" is also used by overlays/payments/team.yaml:1:21; ${repair('payments')}`,
    ],
    'one role of three teams, of which one may share it': [
      { fleet: allow('mobile'), teams: { mobile: agents('a'), payments: agents('a'), search: agents('a') } },
      `overlays/search/team.yaml:1:17 roles.agents: "${arn('a')}" is also used by overlays/payments/team.yaml:1:17; ${repair('search')}`,
    ],
    'a role of the defaults': [
      { fleet: `defaults: {${agents('a')}}`, teams: { payments: '', search: '' } },
      `fleet.yaml:1:28 roles.agents: "${arn('a')}" is also used by fleet.yaml:1:28; ${repair('search')}`,
    ],
  },
});
