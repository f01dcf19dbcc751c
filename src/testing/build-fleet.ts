import type { Fleet, Team } from '../model/index.ts';

/**
 * A resolved team for tests: a minimal one called `payments`. Each field of `overrides` replaces the field whole.
 * The names that follow from the team's name (folder, namespaces, host, secret keys) follow `overrides.name`.
 */
export function buildTeam(overrides: Partial<Team> = {}): Team {
  const name = overrides.name ?? 'payments';
  return {
    name,
    folder: `overlays/${name}`,
    namespace: name,
    agentsNamespace: `${name}-agents`,
    owner: { name: 'Payments', contact: '#payments-ci' },
    home: { accessPoint: 'fsap-0123456789abcdef0' },
    channel: { name: 'stable', controller: 'jenkins/jenkins:2.568.2-jdk21', pluginsInImage: false },
    size: 'small',
    controller: { cpu: '500m', memory: '2Gi', javaOptions: [], eviction: 'allowed' },
    quota: { cpu: '16', memory: '64Gi', pods: 20 },
    suspended: false,
    timezone: 'Etc/UTC',
    host: `${name}.ci.example.com`,
    ingress: 'internal',
    login: { kind: 'local' },
    agents: [
      {
        name: 'linux',
        containers: [],
        architectures: ['x86_64', 'arm64'],
        capacity: ['spot', 'on-demand'],
        maximum: 20,
        idleMinutes: 0,
        deadlineMinutes: 240,
        cache: {},
      },
    ],
    secrets: [],
    plugins: [
      { id: 'configuration-as-code', version: '2117.vc05a_0b_e6b_f4e' },
      { id: 'job-dsl', version: '3732.v9a_c49a_61a_313' },
    ],
    removedJobs: 'disable',
    environment: {},
    roles: {},
    securityGroups: [],
    egressPorts: [],
    jobs: [],
    casc: [],
    patches: [],
    ...overrides,
  };
}

/** A resolved fleet for tests: a minimal one with the team `payments`. Each field of `overrides` replaces the field whole. */
export function buildFleet(overrides: Partial<Fleet> = {}): Fleet {
  return {
    name: 'acme',
    prefix: '',
    cluster: { name: 'ci', region: 'eu-west-1', account: '111122223333', vpc: 'vpc-0123456789abcdef0', kubernetes: '1.35' },
    git: { repository: 'https://github.com/acme/jenkins-fleet.git', revision: 'main', path: '' },
    argocd: { namespace: 'argocd', destination: { server: 'https://kubernetes.default.svc' }, manageSettings: false, shards: 1 },
    domain: 'ci.example.com',
    network: { vpcCidrs: ['10.0.0.0/16'], serviceCidr: '172.20.0.0/16', egressPorts: [443, 22] },
    ingress: {
      groups: [
        {
          name: 'internal',
          scheme: 'internal',
          certificate: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000',
          sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
          maximumRules: 100,
        },
      ],
      openPaths: ['/github-webhook/'],
    },
    storage: { fileSystem: 'fs-0123456789abcdef0' },
    secrets: { store: { kind: 'ClusterSecretStore', name: 'aws', manage: true }, prefix: 'jenkins-fleet' },
    identity: 'pod-identity',
    nodes: 'karpenter',
    administrators: ['platform'],
    images: { agent: 'jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21', configReload: 'ghcr.io/kiwigrid/k8s-sidecar:2.10.1' },
    requireDigests: false,
    allow: [],
    teams: [buildTeam()],
    ...overrides,
  };
}
