import { describeRule } from '../../testing/describe-rule.ts';
import { oneLogin } from './one-login.ts';

const url = 'https://login.example.com/';
const atLoadBalancer = `ingress: {groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1"}}, oidc: {issuer: ${url}, authorizationEndpoint: ${url}, tokenEndpoint: ${url}, userInfoEndpoint: ${url}}}`;
const inJenkins = `login: {oidc: {wellKnown: ${url}, clientId: jenkins}}`;
const problem = 'login: expected one login, found "login.oidc" in Jenkins and "ingress.oidc" at the load balancer; remove one of the two';

describeRule(oneLogin, {
  accepts: {
    'no login': {},
    'a login at the load balancer': { fleet: atLoadBalancer },
    'a login in Jenkins': { fleet: inJenkins },
    'a team that returns to the local login': { fleet: `${inJenkins}\n${atLoadBalancer}`, teams: { payments: 'login: local' } },
  },
  rejects: {
    'both in the fleet, once for all teams that inherit it': [
      { fleet: `${inJenkins}\n${atLoadBalancer}`, teams: { payments: '' } },
      `fleet.yaml:1:8 ${problem}`,
    ],
    'a login of a team': [
      { fleet: atLoadBalancer, teams: { payments: '', search: inJenkins } },
      `overlays/search/team.yaml:1:8 ${problem}`,
    ],
  },
});
