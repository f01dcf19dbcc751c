import { describe, expect, it } from 'vitest';
import type { Fleet } from '../src/model/index.ts';
import { buildFleet } from '../src/testing/build-fleet.ts';
import { findObject, type RenderOverrides, renderObjects } from '../src/testing/render-objects.ts';

const oidc = {
  issuer: 'https://login.example.com',
  authorizationEndpoint: 'https://login.example.com/authorize',
  tokenEndpoint: 'https://login.example.com/token',
  userInfoEndpoint: 'https://login.example.com/userinfo',
  scope: 'openid',
  key: 'jenkins-fleet/shared/alb-oidc',
};
const behindLogin: Partial<Fleet> = { ingress: { ...buildFleet().ingress, oidc } };
const policy = (name: string, namespace: string, overrides?: RenderOverrides) =>
  findObject(renderObjects(overrides), 'NetworkPolicy', name, namespace).spec;

describe('the Ingress', () => {
  it('is on the load balancer of its group and sets nothing that all teams of the group share', () => {
    const { metadata, spec } = findObject(renderObjects(), 'Ingress', 'jenkins');
    expect(spec.ingressClassName).toBe('acme-internal');
    const shared = /group\.name|scheme|subnets|security-groups|ssl-policy|ssl-redirect|load-balancer|wafv2|ip-address-type|certificate/;
    expect(Object.keys(metadata.annotations).filter((key) => shared.test(key))).toEqual([]);
  });

  it('serves one host, over HTTP for the redirect and HTTPS, and asks /login for health', () => {
    const { metadata, spec } = findObject(renderObjects(), 'Ingress', 'jenkins');
    expect(spec.rules).toEqual([
      {
        host: 'payments.ci.example.com',
        http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'jenkins', port: { number: 8080 } } } }] },
      },
    ]);
    expect(JSON.parse(metadata.annotations['alb.ingress.kubernetes.io/listen-ports'])).toEqual([{ HTTP: 80 }, { HTTPS: 443 }]);
    expect(metadata.annotations['alb.ingress.kubernetes.io/healthcheck-path']).toBe('/login');
  });

  it('asks for a login where the fleet has one, and leaves the webhooks open before it', () => {
    const objects = renderObjects({ fleet: behindLogin });
    const main = findObject(objects, 'Ingress', 'jenkins');
    const open = findObject(objects, 'Ingress', 'jenkins-open');
    expect(main.metadata.annotations['alb.ingress.kubernetes.io/auth-type']).toBe('oidc');
    expect(JSON.parse(main.metadata.annotations['alb.ingress.kubernetes.io/auth-idp-oidc'])).toMatchObject({ secretName: 'jenkins-login' });
    expect(open.metadata.annotations).toMatchObject({
      'alb.ingress.kubernetes.io/auth-type': 'none',
      'alb.ingress.kubernetes.io/group.order': '-10',
    });
    expect(open.spec.rules[0].http.paths.map(({ path }: { path: string }) => path)).toEqual(['/github-webhook/']);
    expect(
      findObject(objects, 'ExternalSecret', 'jenkins-login').spec.data.map(({ secretKey }: { secretKey: string }) => secretKey),
    ).toEqual(['clientID', 'clientSecret']);
  });
});

describe('the network policies', () => {
  it('deny everything in both namespaces first', () => {
    for (const namespace of ['payments', 'payments-agents']) {
      expect(policy('default-deny', namespace)).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    }
  });

  it('let load balancers and the team’s own builds reach the controller, and nobody else', () => {
    expect(policy('jenkins', 'payments').ingress).toEqual([
      { from: [{ ipBlock: { cidr: '10.0.0.0/16' } }], ports: [{ protocol: 'TCP', port: 8080 }] },
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'payments-agents' } },
          },
        ],
        ports: [
          { protocol: 'TCP', port: 8080 },
          { protocol: 'TCP', port: 50000 },
        ],
      },
    ]);
  });

  it('select the controller by labels that its pod has', () => {
    const { podSelector } = policy('agents', 'payments-agents').egress[1].to[0];
    expect(findObject(renderObjects(), 'Deployment', 'jenkins').spec.template.metadata.labels).toMatchObject(podSelector.matchLabels);
  });

  it('select namespaces by their names, which no label of another fleet can pretend', () => {
    const selectedBy = ({ namespaceSelector }: { readonly namespaceSelector: unknown }) => namespaceSelector;
    expect(selectedBy(policy('jenkins', 'payments').ingress[1].from[0])).toEqual({
      matchLabels: { 'kubernetes.io/metadata.name': 'payments-agents' },
    });
    expect(selectedBy(policy('agents', 'payments-agents').egress[1].to[0])).toEqual({
      matchLabels: { 'kubernetes.io/metadata.name': 'payments' },
    });
  });

  it('let the controller reach DNS, the API server and the fleet’s ports, but not the node’s metadata', () => {
    const [dns, api, world, ...rest] = policy('jenkins', 'payments').egress;
    expect(dns.ports).toEqual([
      { protocol: 'UDP', port: 53 },
      { protocol: 'TCP', port: 53 },
    ]);
    expect(api).toEqual({
      to: [{ ipBlock: { cidr: '172.20.0.0/16' } }, { ipBlock: { cidr: '10.0.0.0/16' } }],
      ports: [{ protocol: 'TCP', port: 443 }],
    });
    expect(world).toEqual({
      to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } }],
      ports: [
        { protocol: 'TCP', port: 22 },
        { protocol: 'TCP', port: 443 },
      ],
    });
    expect(rest).toEqual([]);
  });

  it('let builds reach their controller and the internet, no address of the VPC and no API server', () => {
    const { podSelector, ingress, egress } = policy('agents', 'payments-agents');
    expect(podSelector).toEqual({});
    expect(ingress).toBeUndefined();
    expect(egress).toHaveLength(3);
    expect(egress[2].to).toEqual([{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16', '172.20.0.0/16', '10.0.0.0/16'] } }]);
  });

  it('open the team’s own ports and the address of EKS Pod Identity only where they are asked for', () => {
    const team = { egressPorts: [587], roles: { controller: 'arn:aws:iam::111122223333:role/payments' } };
    const egress = policy('jenkins', 'payments', { team }).egress;
    expect(egress[2].ports.map(({ port }: { port: number }) => port)).toEqual([22, 443, 587]);
    expect(egress[3]).toEqual({ to: [{ ipBlock: { cidr: '169.254.170.23/32' } }], ports: [{ protocol: 'TCP', port: 80 }] });
  });
});

describe('security groups', () => {
  it('are there only where the team names them, before the pod', () => {
    expect(renderObjects().some(({ kind }) => kind === 'SecurityGroupPolicy')).toBe(false);
    const policy = findObject(renderObjects({ team: { securityGroups: ['sg-0123456789abcdef0'] } }), 'SecurityGroupPolicy', 'jenkins');
    expect(policy.spec.securityGroups.groupIds).toEqual(['sg-0123456789abcdef0']);
    expect(Number(policy.metadata.annotations['argocd.argoproj.io/sync-wave'])).toBeLessThan(0);
  });
});
