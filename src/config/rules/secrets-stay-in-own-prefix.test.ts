import { describeRule } from '../../testing/describe-rule.ts';
import { secretsStayInOwnPrefix } from './secrets-stay-in-own-prefix.ts';

const key = (written: string) => ({ teams: { pay: `secrets: [{name: x, key: ${written}}]` } });
const problem =
  'overlays/pay/team.yaml:1:26 secrets[0].key: expected a key of "x" that begins with "pay/" or "shared/", found another; copy the secret to one of these';
const url = 'https://login.example.com/';

describeRule(secretsStayInOwnPrefix, {
  accepts: {
    'the default': { teams: { pay: 'secrets: [x]' } },
    'a key of its own': key('pay/deep/x'),
    'a shared key': key('shared/x'),
    'the shared key of the login': { fleet: `login: {oidc: {wellKnown: ${url}, clientId: jenkins}}` },
  },
  rejects: {
    'a key of another team': [key('search/x'), problem],
    'a team whose name only begins alike': [key('payments/x'), problem],
    'a key without a folder': [key('x'), problem],
    'a key that looks shared': [key('sharedx/x'), problem],
    'the login of a team with the key of another': [
      { teams: { pay: `login: {oidc: {wellKnown: ${url}, clientId: jenkins, clientSecret: search/x}}` } },
      'overlays/pay/team.yaml:1:88 secrets[0].key: expected a key of "oidc-client-secret" that begins with "pay/" or "shared/", found another; copy the secret to one of these',
    ],
    'the login of the load balancer with the key of a team': [
      {
        fleet: `ingress:
  groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1"}}
  oidc: {key: pay/x, issuer: ${url}, authorizationEndpoint: ${url}, tokenEndpoint: ${url}, userInfoEndpoint: ${url}}`,
      },
      'fleet.yaml:3:15 ingress.oidc.key: expected a key that begins with "shared/", found another; write "shared/alb-oidc"',
    ],
  },
});
