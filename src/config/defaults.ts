import type { Architecture, Capacity } from '../model/index.ts';
import { builtInAgentKinds } from './built-in-agent-kinds.ts';
import type { TeamFields } from './team-fields.ts';

/** What a team is when nobody says otherwise. */
export const builtInTeam = {
  channel: 'stable',
  suspended: false,
  // Schedules that mean the same everywhere, and no hour that comes twice a year.
  timezone: 'Etc/UTC',
  controller: { javaOptions: [], eviction: 'allowed' },
  agents: { linux: {} },
  agentKinds: builtInAgentKinds,
  // Job DSL under JCasC never removes anything; a disabled job keeps its history and can be brought back.
  removedJobs: 'disable',
  // What Jenkins does by itself: a new project has its branches without anybody asking.
  branchIndexing: 'on-change',
} as const satisfies TeamFields;

/** What an agent kind is when nobody says otherwise: anywhere, for one build, four hours at most. */
export const builtInAgentKind: {
  readonly architectures: readonly Architecture[];
  readonly capacity: readonly Capacity[];
  readonly compute: 'nodes' | 'fargate';
  readonly idleMinutes: number;
  readonly deadlineMinutes: number;
} = {
  architectures: ['x86_64', 'arm64'],
  capacity: ['spot', 'on-demand'],
  compute: 'nodes',
  idleMinutes: 0,
  deadlineMinutes: 240,
};

export const builtInSize = 'small';

/** A controller's heap is half its memory or so: 2Gi serve dozens of jobs, 4Gi hundreds, 8Gi thousands. The quota grows with it. */
export const builtInSizes = {
  small: { controller: { cpu: '500m', memory: '2Gi' }, quota: { cpu: '16', memory: '64Gi', pods: 20 } },
  medium: { controller: { cpu: '1', memory: '4Gi' }, quota: { cpu: '32', memory: '128Gi', pods: 40 } },
  large: { controller: { cpu: '2', memory: '8Gi' }, quota: { cpu: '64', memory: '256Gi', pods: 80 } },
} as const satisfies Readonly<Record<string, TeamFields>>;

/** What a fleet is when nobody says otherwise. */
export const builtInFleet = {
  casc: { unknown: 'refuse' },
  prefix: '',
  /** The newest that EKS runs with standard support and every add-on here knows. */
  kubernetes: '1.35',
  git: { revision: 'main', path: '' },
  argocd: { namespace: 'argocd', destination: { server: 'https://kubernetes.default.svc' }, manageSettings: false, shards: 1 },
  // What EKS gives a cluster whose VPC is in 10.0.0.0/8; HTTPS and Git over SSH.
  network: { serviceCidr: '172.20.0.0/16', egressPorts: [443, 22] },
  ingress: {
    openPaths: ['/github-webhook/'],
    scheme: 'internal',
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    // The quota of an account that has not asked for more.
    maximumRules: 100,
    scope: 'openid',
    oidcKey: 'shared/alb-oidc',
  },
  secrets: { store: { kind: 'ClusterSecretStore', name: 'aws', manage: true }, prefix: 'jenkins-fleet' },
  identity: 'pod-identity',
  nodes: 'karpenter',
  login: { groupsClaim: 'groups', clientSecret: 'shared/oidc-client-secret' },
  images: {
    agent: 'jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21',
    configReload: 'ghcr.io/kiwigrid/k8s-sidecar:2.10.1',
  },
} as const;
