import { describe, expect, it } from 'vitest';
import { buildResolved } from '../testing/build-fleet.ts';
import { checkRules } from './rules/index.ts';

/** Every field of fleet.yaml in the way that people write it. */
const fleet = `# yaml-language-server: $schema=schemas/fleet.schema.json
name: acme
prefix: ""
cluster:
  {name: ci, region: eu-west-1, account: "111122223333", vpc: vpc-0123456789abcdef0, kubernetes: "1.35"}
git: {repository: https://github.com/acme/jenkins-fleet.git, revision: main, path: ""}
argocd: {namespace: argocd, destination: {server: https://kubernetes.default.svc}, manageSettings: false, shards: 1}
domain: ci.example.com
network: {vpcCidrs: [10.0.0.0/16], serviceCidr: 172.20.0.0/16, egressPorts: [443, 22]}
ingress:
  groups:
    internal: {scheme: internal, certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1", sslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06}
  openPaths: [/github-webhook/]
  oidc: null
storage: {fileSystem: fs-0123456789abcdef0}
secrets:
  store: {kind: ClusterSecretStore, name: aws}
  prefix: jenkins-fleet
identity: pod-identity
nodes: karpenter
nodePools:
  role: acme-nodes
  subnets: {karpenter.sh/discovery: ci}
  securityGroups: {karpenter.sh/discovery: ci}
  image: al2023@v20260818
  controllers:
    instances: {families: [m7i], cpus: [2, 4, 8]}
    limits: {cpu: "200", memory: 800Gi}
    disk: 50Gi
    emptyMinutes: 15
    maximumAgeDays: null
    drainMinutes: 1440
    architecture: x86_64
    officeHours: {schedule: "0 6 * * mon-fri", hours: 14}
  agents: {instances: {categories: [c, m, r], minimumGeneration: 6, cpus: [4, 8]}, architectures: [x86_64, arm64], capacity: [spot, on-demand]}
fargate: {podExecutionRole: "arn:aws:iam::111122223333:role/acme-fargate", subnets: [subnet-0123456789abcdef0], securityGroups: [sg-0123456789abcdef0]}
administrators: [platform]
login: {oidc: {wellKnown: https://login.example.com/.well-known/openid-configuration, clientId: jenkins, groupsClaim: groups}}
channels:
  stable:
    controller: jenkins/jenkins:2.568.2-jdk21
    plugins: ["configuration-as-code:2117.vc05a_0b_e6b_f4e", "job-dsl:3732.v9a_c49a_61a_313"]
  next: {controller: jenkins/jenkins:2.578-jdk21}
images: {agent: "jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21", configReload: "ghcr.io/kiwigrid/k8s-sidecar:2.10.1"}
requireDigests: false
casc: {unknown: refuse}
agentKinds:
  maven:
    containers: {maven: {image: maven:3.9-eclipse-temurin-21, requests: {cpu: "2", memory: 4Gi}}}
    architectures: [x86_64, arm64]
    capacity: [spot, on-demand]
    compute: nodes
    idleMinutes: 0
    deadlineMinutes: 240
    environment: {TZ: Europe/Dublin}
    volumes: {scratch: {mountPath: /scratch, size: 20Gi}}
    runAsUser: 1000
    cache: {maven: /cache/maven}
    podYaml: {spec: {terminationGracePeriodSeconds: 60}}
  docker: {containers: {docker: {image: docker:29-dind, privileged: true}}}
sizes:
  small: {controller: {cpu: 500m, memory: 2Gi}, agents: {cpu: "16", memory: 64Gi, pods: 20}}
profiles: {mobile: {agents: [linux, docker]}}
defaults: {size: small, channel: stable, timezone: Etc/UTC, agents: [linux]}
allow:
  - {team: payments, rule: privileged-builds, reason: "emulator needs KVM", until: 2027-03-31}
`;

/** Every field of team.yaml. */
const payments = `# yaml-language-server: $schema=../../schemas/team.schema.json
owner: {name: Payments, contact: "#payments-ci"}
home: {accessPoint: fsap-0123456789abcdef0}
extends: [mobile]
filesFrom: search
channel: next
size: large
controller: {memory: 6Gi, javaOptions: ["-XX:+UseG1GC"], eviction: allowed}
suspended: false
timezone: Asia/Tokyo
host: payments.ci.example.com
ingress: internal
access:
  {administer: [payments-leads], build: [payments], read: [everyone]}
agents: [linux, {kind: maven, architectures: [arm64], capacity: [spot], maximum: 20}]
agentKinds: {flutter: {containers: {flutter: {image: "ghcr.io/cirruslabs/flutter:3.35.0"}}}}
defaultAgent: maven
cache: {accessPoint: fsap-0fedcba9876543210}
secrets: [slack-token, {name: deploy-key, key: shared/deploy-key, property: private}]
plugins: ["slack:795.v4b_9705b_e6d47"]
removedJobs: disable
branchIndexing: on-change
environment: {DEPLOY_REGION: ap-northeast-1}
roles: {controller: "arn:aws:iam::111122223333:role/c", agents: "arn:aws:iam::111122223333:role/a"}
securityGroups: []
`;

/** The smallest team. */
const search = `# yaml-language-server: $schema=../../schemas/team.schema.json
owner: {name: Search, contact: "#search-ci"}
home: {accessPoint: fsap-0123456789abcdef1}
agents: [linux]
`;

describe('the documented inputs', () => {
  const resolved = buildResolved({ fleet, teams: { payments, search: { team: search, jobs: { 'api.groovy': '' } } } });
  const [team, minimal] = resolved.fleet.teams;

  it('fulfil every rule', () => {
    expect(checkRules(resolved)).toEqual([]);
  });

  it('are resolved as they say', () => {
    expect(team?.controller).toEqual({ cpu: '2', memory: '6Gi', javaOptions: ['-XX:+UseG1GC'], eviction: 'allowed' });
    expect(team?.agents.map(({ name }) => name)).toEqual(['docker', 'linux', 'maven']);
    expect(team?.secrets.map(({ key, property }) => [key, property])).toEqual([
      ['jenkins-fleet/shared/deploy-key', 'private'],
      ['jenkins-fleet/shared/oidc-client-secret', undefined],
      ['jenkins-fleet/payments/slack-token', undefined],
    ]);
    expect(team?.jobs.map(({ path }) => path)).toEqual(['overlays/search/jobs/api.groovy']);
    expect([team?.channel.name, team?.size, team?.timezone, team?.login.kind]).toEqual(['next', 'large', 'Asia/Tokyo', 'oidc']);
    expect(resolved.fleet.allow).toEqual([
      { team: 'payments', rule: 'privileged-builds', reason: 'emulator needs KVM', until: '2027-03-31' },
    ]);
  });

  it('need six lines for a team at most', () => {
    expect(search.split('\n').length).toBeLessThan(7);
    expect([minimal?.host, minimal?.channel.controller]).toEqual(['search.ci.example.com', 'jenkins/jenkins:2.568.2-jdk21']);
  });
});
