import { describeRule } from '../../testing/describe-rule.ts';
import { loadBalancerLimits } from './load-balancer-limits.ts';

const certificate = '"arn:aws:acm:eu-west-1:111122223333:certificate/1"';
const url = 'https://login.example.com/';
const oidc = `oidc: {issuer: ${url}, authorizationEndpoint: ${url}, tokenEndpoint: ${url}, userInfoEndpoint: ${url}}`;
const teams = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`team-${index}`, 'ingress: a']));
const fleet = (a: string, others = '', more = '') => `ingress:\n  groups:\n    a: {certificate: ${certificate}${a}}\n${others}${more}`;

describeRule(loadBalancerLimits, {
  accepts: {
    'as many teams as there are rules, but for the shared one': { fleet: fleet(''), teams: teams(99) },
    'as many teams as there are target groups, where the quota of rules is higher': {
      fleet: fleet(', maximumRules: 500'),
      teams: teams(100),
    },
    'teams behind a login with two open paths': { fleet: fleet('', '', `  openPaths: [/a/, /b/]\n  ${oidc}`), teams: teams(33) },
    'teams behind a login without open paths': { fleet: fleet('', '', `  openPaths: []\n  ${oidc}`), teams: teams(99) },
    'open paths without a login, which cost nothing': { fleet: fleet('', '', '  openPaths: [/a/, /b/]'), teams: teams(99) },
  },
  rejects: {
    'one team too many for the rules': [
      { fleet: fleet(''), teams: teams(100) },
      'fleet.yaml:3:8 ingress.groups.a: expected at most 100 rules and 100 target groups in "a", found 101 rules and 100 target groups for 100 teams; add a group and move 1 or more to it',
    ],
    'one team too many for the target groups': [
      { fleet: fleet(', maximumRules: 500'), teams: teams(101) },
      'fleet.yaml:3:8 ingress.groups.a: expected at most 500 rules and 100 target groups in "a", found 102 rules and 101 target groups for 101 teams; add a group and move 1 or more to it',
    ],
    'one team too many behind a login, with the groups that have room': [
      {
        fleet: fleet(
          '',
          `    b: {certificate: ${certificate}}\n    c: {certificate: ${certificate}, maximumRules: 7}\n`,
          `  openPaths: [/a/, /b/]\n  ${oidc}`,
        ),
        teams: teams(34),
      },
      'fleet.yaml:3:8 ingress.groups.a: expected at most 100 rules and 100 target groups in "a", found 103 rules and 68 target groups for 34 teams; move 1 or more to "b" (room for 33) or "c" (room for 2)',
    ],
  },
});
