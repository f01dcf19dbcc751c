import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderArgocd } from '../../argocd/index.ts';
import { clusterKinds, renderCluster, renderTeam, teamKinds } from '../../charts/index.ts';
import { checkRules, placeAgentPod } from '../config/index.ts';
import { composeControllerFiles, renderKindPods } from '../jenkins/index.ts';
import type { KubernetesObject } from '../model/index.ts';
import { checkTeamPolicies } from '../policy/index.ts';
import { validNames } from '../policy/kubernetes-api/valid-names.ts';
import { buildResolved } from './build-fleet.ts';
import { buildSubject, problemsOf } from './build-subject.ts';

/** Names that a fleet may write, as short and as long as they may be. */
interface Names {
  readonly prefix: string;
  readonly fleet: string;
  readonly team: string;
  readonly group: string;
  readonly kind: string;
  readonly secret: string;
}

const certificate = 'arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000';
const role = `arn:aws:iam::111122223333:role/${'r'.repeat(64)}`;

/** A fleet that uses everything that gets a name of its own. */
const build = ({ prefix, fleet, team, group, kind, secret }: Names) =>
  buildResolved({
    fleet: `name: "${fleet}"
prefix: "${prefix}"
domain: ${'d'.repeat(60)}.example.com
ingress:
  groups: {"${group}": {certificate: "${certificate}"}}
  openPaths: [/github-webhook/]
  oidc: {issuer: https://l.example.com, authorizationEndpoint: https://l.example.com/a, tokenEndpoint: https://l.example.com/t, userInfoEndpoint: https://l.example.com/u, key: shared/alb-oidc}
nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}
fargate: {podExecutionRole: "${role}", subnets: [subnet-01234567], securityGroups: [sg-01234567]}
agentKinds: {"${kind}": {containers: {"${kind}": {image: "maven:3.9-eclipse-temurin-21"}}, cache: {"${kind}": /cache/x}}}
`,
    teams: {
      [team]: `owner: {name: Team, contact: "#team"}
home: {accessPoint: fsap-${'a'.repeat(40)}}
cache: {accessPoint: fsap-${'b'.repeat(40)}}
agents: ["${kind}"]
secrets: ["${secret}"]
roles: {controller: "${role}", agents: "${role.replace(/r$/, 's')}"}
securityGroups: [sg-01234567]
`,
    },
  });

const render = (names: Names) => {
  const resolved = build(names);
  const { fleet } = resolved;
  const [team] = fleet.teams;
  if (team === undefined) throw new Error('the test wrote no team');
  const cluster = renderCluster(fleet);
  const objectsOf = (files: readonly { readonly objects: readonly KubernetesObject[] }[]) => files.flatMap(({ objects }) => objects);
  const ofTeam = objectsOf(renderTeam(fleet, team, composeControllerFiles(team, fleet).value));
  const shared = objectsOf([...cluster, ...renderArgocd(fleet, { team: teamKinds, ...clusterKinds(cluster) })]);
  const agentPods = renderKindPods(team, fleet).map((pod) => placeAgentPod(resolved, team, pod));
  return { resolved, fleet, team, ofTeam, shared, agentPods };
};

const longest: Names = {
  prefix: `${'p'.repeat(15)}-`,
  fleet: 'f'.repeat(30),
  team: 't'.repeat(40),
  group: 'g'.repeat(30),
  kind: 'k'.repeat(30),
  secret: 's'.repeat(63),
};

/** A name of this many characters at most, in the letters that all of them may have. */
const name = (most: number, first = /[a-z]/) =>
  fc.stringMatching(new RegExp(`^${first.source}([a-z0-9-]{0,${most - 2}}[a-z0-9])?$`)).filter((text) => text.length <= most);

const anyNames: fc.Arbitrary<Names> = fc.record({
  prefix: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/)),
  fleet: name(30, /[a-z0-9]/),
  team: name(40, /[a-z0-9]/),
  group: name(30, /[a-z0-9]/),
  kind: name(30, /[a-z0-9]/).filter((text) => text !== 'jnlp'),
  secret: name(63).filter((text) => text !== 'admin-password' && text !== 'reload-token'),
});

describe('every name that follows from names of the greatest length', () => {
  const { resolved, fleet, team, ofTeam, shared, agentPods } = render(longest);

  it('is one that Kubernetes takes', () => {
    expect(agentPods).toHaveLength(8);
    expect(problemsOf(validNames, buildSubject([...ofTeam, ...shared], { fleet, team, agentPods }))).toEqual([]);
  });

  it('breaks no rule and no policy', () => {
    expect(checkRules(resolved).filter(({ severity }) => severity === undefined)).toEqual([]);
    expect(checkTeamPolicies(buildSubject(ofTeam, { fleet, team, agentPods })).problems).toEqual([]);
  });

  it('fits the limits of AWS: 63 characters for the group of a load balancer, 100 for a Fargate profile', () => {
    const named = (kind: string) => shared.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);
    expect(named('IngressClassParams').map(({ length }) => length)).toEqual([61]);
    expect(named('FargateProfile').map(({ length }) => length)).toEqual([37]);
  });

  it('fits the 63 characters of a label where Karpenter makes one of it', () => {
    const pools = shared.filter(({ kind }) => kind === 'NodePool' || kind === 'EC2NodeClass');
    expect(pools.length).toBeGreaterThan(4);
    expect(pools.filter(({ metadata }) => metadata.name.length > 63)).toEqual([]);
  });
});

it('any names that the files may have make objects that Kubernetes takes', () => {
  fc.assert(
    fc.property(anyNames, (names) => {
      const { fleet, team, ofTeam, shared, agentPods } = render(names);
      expect(problemsOf(validNames, buildSubject([...ofTeam, ...shared], { fleet, team, agentPods }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('the longest names are the longest: one more character is refused', () => {
  for (const field of ['prefix', 'fleet', 'group', 'kind', 'secret'] as const) {
    expect(() => build({ ...longest, [field]: `${longest[field].slice(0, -1)}xx` })).toThrow(/at most|lower-case/);
  }
  expect(checkRules(build({ ...longest, team: `${longest.team}x` })).map(({ rule }) => rule)).toContain('team-name');
});
