import type { Construct } from 'constructs';
import { Ingress, NetworkPolicy, type NetworkPolicyEgressRule, type NetworkPolicyIngressRule } from '../imports/kubernetes.ts';
import { SecurityGroupPolicy } from '../imports/vpc-resources.ts';
import type { LoadBalancerLogin } from '../src/model/index.ts';
import { ingressClassName, listeners } from './constructs/ingress.ts';
import { type Component, selectsController, selectsFargate, teamLabels } from './constructs/labels.ts';
import { ports } from './constructs/paths.ts';
import { syncWave } from './constructs/sync.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';
import { fromLoadBalancers, tcp, toApiServer, toDns, toPodIdentity, toTheInternet, toTheWorld } from './constructs/traffic.ts';

/** The way in from the load balancer, and what may talk to what: nothing, and then exactly what is needed. */
export class Network extends TeamChart {
  constructor(
    scope: Construct,
    private readonly props: TeamChartProps,
  ) {
    super(scope, 'network');
    const { fleet, team } = props;
    const { oidc, openPaths } = fleet.ingress;

    this.ingress('jenkins', ['/'], oidc ? login(oidc) : {});
    if (oidc && openPaths.length > 0) {
      // Rules are read in this order: first come those of the paths that the login leaves open.
      this.ingress('jenkins-open', openPaths, {
        'alb.ingress.kubernetes.io/group.order': '-10',
        'alb.ingress.kubernetes.io/auth-type': 'none',
      });
    }

    this.denyAll(team.namespace, 'controller');
    this.denyAll(team.agentsNamespace, 'agent');
    this.policy('jenkins', team.namespace, selectsController(), {
      ingress: [fromLoadBalancers(fleet), this.fromAgents()],
      egress: [toDns, toApiServer(fleet), toTheWorld(fleet, team), ...toPodIdentity(fleet, team.roles.controller)],
    });
    this.policy(
      'agents',
      team.agentsNamespace,
      {},
      {
        ingress: [],
        egress: [toDns, this.toController(), toTheInternet(fleet, team), ...toPodIdentity(fleet, team.roles.agents)],
      },
    );

    if (team.securityGroups.length > 0) {
      this.securityGroups('jenkins', team.namespace, 'controller', selectsController(), team.securityGroups);
    }
    if (fleet.fargate !== undefined) {
      // Network policies do not reach Fargate, and a Pipeline may describe a pod with this label itself.
      this.securityGroups('fargate', team.agentsNamespace, 'agent', selectsFargate(), fleet.fargate.securityGroups);
    }
  }

  private ingress(name: string, prefixes: readonly string[], annotations: Readonly<Record<string, string>>) {
    const { fleet, team } = this.props;
    new Ingress(this, `ingress-${name}`, {
      metadata: {
        name,
        namespace: team.namespace,
        labels: teamLabels(fleet, team, 'controller'),
        annotations: {
          ...listeners,
          'alb.ingress.kubernetes.io/healthcheck-path': '/login',
          'alb.ingress.kubernetes.io/success-codes': '200',
          ...annotations,
        },
      },
      spec: {
        ingressClassName: ingressClassName(fleet, team.ingress),
        rules: [
          {
            host: team.host,
            http: {
              paths: prefixes.map((path) => ({
                path,
                pathType: 'Prefix',
                backend: { service: { name: 'jenkins', port: { number: ports.http } } },
              })),
            },
          },
        ],
      },
    });
  }

  private denyAll(namespace: string, component: 'controller' | 'agent') {
    const { fleet, team } = this.props;
    new NetworkPolicy(this, `deny-${component}`, {
      metadata: { name: 'default-deny', namespace, labels: teamLabels(fleet, team, component) },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  }

  private policy(
    name: string,
    namespace: string,
    matchLabels: Readonly<Record<string, string>>,
    { ingress, egress }: { ingress: readonly NetworkPolicyIngressRule[]; egress: readonly NetworkPolicyEgressRule[] },
  ) {
    const { fleet, team } = this.props;
    new NetworkPolicy(this, `policy-${name}`, {
      metadata: { name, namespace, labels: teamLabels(fleet, team, name === 'agents' ? 'agent' : 'controller') },
      spec: {
        podSelector: Object.keys(matchLabels).length > 0 ? { matchLabels } : {},
        policyTypes: ['Ingress', 'Egress'],
        ...(ingress.length > 0 && { ingress }),
        egress,
      },
    });
  }

  private securityGroups(
    name: string,
    namespace: string,
    component: Component,
    matchLabels: Readonly<Record<string, string>>,
    groupIds: readonly string[],
  ) {
    const { fleet, team } = this.props;
    new SecurityGroupPolicy(this, `security-groups-${name}`, {
      metadata: { name, namespace, labels: teamLabels(fleet, team, component), annotations: syncWave.prerequisites },
      spec: { podSelector: { matchLabels }, securityGroups: { groupIds } },
    });
  }

  /** Every pod of the team's builds: also those that a Pipeline describes itself, which carry none of our labels. */
  private fromAgents(): NetworkPolicyIngressRule {
    return {
      from: [{ namespaceSelector: selectsNamespace(this.props.team.agentsNamespace) }],
      ports: [tcp(ports.http), tcp(ports.agents)],
    };
  }

  private toController(): NetworkPolicyEgressRule {
    return {
      to: [
        {
          namespaceSelector: selectsNamespace(this.props.team.namespace),
          podSelector: { matchLabels: selectsController() },
        },
      ],
      ports: [tcp(ports.http), tcp(ports.agents)],
    };
  }
}

/** By the label that the API server itself gives every namespace: another fleet in the cluster may have a team of this name. */
const selectsNamespace = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });

/** OpenID Connect at the load balancer; the client's id and secret are in the Secret that charts/secrets.ts makes. */
const login = ({ issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, scope }: LoadBalancerLogin) => ({
  'alb.ingress.kubernetes.io/auth-type': 'oidc',
  'alb.ingress.kubernetes.io/auth-scope': scope,
  'alb.ingress.kubernetes.io/auth-on-unauthenticated-request': 'authenticate',
  'alb.ingress.kubernetes.io/auth-idp-oidc': JSON.stringify({
    issuer,
    authorizationEndpoint,
    tokenEndpoint,
    userInfoEndpoint,
    secretName: 'jenkins-login',
  }),
});
