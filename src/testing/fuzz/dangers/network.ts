import { type Danger, type FindDangers, pointerTo, remove, set } from './danger.ts';

/** Ways into and out of a team's pods that nobody reviewed. */
export const networkDangers: FindDangers = (object, { host, ingressClass, namespace, team }) => {
  switch (object.kind) {
    case 'Ingress':
      return [
        set("another team's host name", '/spec/rules/0/host', host),
        set('every host name of the domain', '/spec/rules/0/host', `*.${host.split('.').slice(1).join('.')}`),
        remove('every host name of the load balancer', '/spec/rules/0/host'),
        set('a rule that no load balancer takes, for all teams on it', '/spec/rules/0/http/paths/0/path', '/job/*'),
        set('all rules of the load balancer', '/spec/rules/0/http/paths', manyPaths),
        set('what no rule takes', '/spec/defaultBackend', { service: { name: 'jenkins', port: { number: 8080 } } }),
        set('another load balancer', '/spec/ingressClassName', ingressClass),
        ...annotations({
          'alb.ingress.kubernetes.io/group.name': 'others',
          'alb.ingress.kubernetes.io/group.order': '-2000',
          'alb.ingress.kubernetes.io/scheme': 'internet-facing',
          'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm:eu-west-1:111122223333:certificate/0',
          'alb.ingress.kubernetes.io/inbound-cidrs': '0.0.0.0/0',
          'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80}]',
          'alb.ingress.kubernetes.io/auth-type': 'none',
          'alb.ingress.kubernetes.io/load-balancer-attributes': 'deletion_protection.enabled=false',
          'alb.ingress.kubernetes.io/conditions.jenkins': `[{"field":"host-header","hostHeaderConfig":{"values":["${host}"]}}]`,
          'alb.ingress.kubernetes.io/actions.jenkins':
            '{"type":"redirect","redirectConfig":{"host":"example.com","statusCode":"HTTP_302"}}',
          'alb.ingress.kubernetes.io/subnets': 'subnet-0123456789abcdef0',
          'alb.ingress.kubernetes.io/security-groups': 'sg-0123456789abcdef0',
          'kubernetes.io/ingress.class': 'nginx',
        }),
      ];
    case 'Service':
      return [
        set('a load balancer', '/spec/type', 'LoadBalancer'),
        set('a port of every node', '/spec/type', 'NodePort'),
        set('somebody else behind its name', '/spec/type', 'ExternalName'),
        set('the traffic of an address', '/spec/externalIPs', ['203.0.113.7']),
        set('the traffic for whatever fits', '/spec/selector', { app: 'anything' }),
        remove('the traffic for whatever endpoints say', '/spec/selector'),
      ];
    case 'NetworkPolicy':
      return [
        set('everybody who calls', '/spec/ingress', [{}]),
        set('every pod of the cluster that calls', '/spec/ingress', [{ from: [{ namespaceSelector: {} }] }]),
        set("another team's builds", '/spec/ingress', [
          { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': `${namespace}-agents` } } }] },
        ]),
        set('builds of whoever says that he is the team', '/spec/ingress', [
          { from: [{ namespaceSelector: { matchLabels: { 'jenkins-fleet/team': team } } }] },
        ]),
        set('every address that calls', '/spec/ingress', [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }]),
        set('every way out', '/spec/egress', [{}]),
        set('every address outside, that of the node itself too', '/spec/egress', [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }]),
        set('every address of IPv6', '/spec/egress', [{ to: [{ ipBlock: { cidr: '::/0' } }] }]),
        set("another team's pods", '/spec/egress', [
          { to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }] },
        ]),
        // Elsewhere a second policy still closes what the first one leaves open.
        ...(object.metadata.name === 'default-deny' && !object.metadata.namespace?.endsWith('-agents') ? opened : []),
      ];
    default:
      return [];
  }
};

const manyPaths = Array.from({ length: 100 }, (_, index) => ({
  path: `/${index}`,
  pathType: 'Exact',
  backend: { service: { name: 'jenkins', port: { number: 8080 } } },
}));

const opened = [
  set('a policy for no pod', '/spec/podSelector', { matchLabels: { nothing: 'has-this' } }),
  set('a policy that leaves the way out open', '/spec/policyTypes', ['Ingress']),
  set('a policy that leaves the way in open', '/spec/policyTypes', ['Egress']),
];

const annotations = (texts: Readonly<Record<string, string>>): readonly Danger[] =>
  Object.entries(texts).map(([key, text]) => set(`the annotation ${key}`, pointerTo('metadata', 'annotations', key), text));
