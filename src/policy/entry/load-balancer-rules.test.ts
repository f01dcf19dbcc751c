import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { loadBalancerRules } from './load-balancer-rules.ts';

const ingress = '{kind: Ingress, name: jenkins}';
const inIngress = '3: Ingress "jenkins" in "payments"';
const path = (value: string, type = 'Prefix') =>
  `{path: "${value}", pathType: ${type}, backend: {service: {name: jenkins, port: {number: 8080}}}}`;
const paths = (...values: readonly string[]) =>
  patch(ingress, `ops: [{op: replace, path: /spec/rules/0/http/paths, value: [${values.join(', ')}]}]`);
const unfit = (value: string) =>
  `${inIngress} has the path "${value}", expected at most 126 letters, digits and "_-.$/~'@:+&" behind a "/", without "*" or "?"`;
const many = (count: number) => Array.from({ length: count }, (_, index) => path(`/a${index}`));
const long = 'a'.repeat(130);

describePolicy(loadBalancerRules, {
  accepts: {
    'what is generated': {},
    'what is generated behind a login': {
      fleet:
        'ingress: {groups: {internal: {scheme: internal, certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/a"}}, openPaths: [/a/, /b/], oidc: {issuer: "https://l.example.com", authorizationEndpoint: "https://l.example.com/a", tokenEndpoint: "https://l.example.com/t", userInfoEndpoint: "https://l.example.com/u"}}\n',
    },
    'paths of all types': paths(path('/job/a_b-c.d'), path('/login', 'Exact'), path("/~a$@:+&'", 'ImplementationSpecific')),
    'all rules of a load balancer, for its only team': paths(...many(99)),
  },
  rejects: {
    'a pattern as a prefix, at which the controller of the load balancer stops': [paths(path('/job/*')), unfit('/job/*')],
    'one letter of a pattern': [paths(path('/a?b', 'Exact')), unfit('/a?b')],
    'a letter that AWS does not take': [paths(path('/a b'), path('/a%20b')), unfit('/a b'), unfit('/a%20b')],
    'a path that is too long for a rule': [paths(path(`/${'a'.repeat(126)}`)), unfit(`/${'a'.repeat(126)}`).replace(/(a{118})a+"/, '$1…')],
    'no path': [patch(ingress, 'ops: [{op: remove, path: /spec/rules/0/http/paths/0/path}]'), unfit('').replace('""', 'nothing')],
    'a host that is too long for a rule': [
      patch(ingress, `ops: [{op: replace, path: /spec/rules/0/host, value: ${long}.payments.ci.example.com}]`),
      `${inIngress} names a host of 154 characters, expected at most 128`,
    ],
    'more rules than its share': [
      { ...paths(...many(50)), teams: { ...paths(...many(50)).teams, search: '' } },
      `${inIngress} makes 50 rules with the team's other Ingresses, expected at most 49, the share of one of 2 teams on the load balancer "internal"`,
    ],
  },
});
