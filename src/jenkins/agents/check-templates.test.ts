import { describe, expect, it } from 'vitest';
import { builtInAgentKinds } from '../../config/built-in-agent-kinds.ts';
import type { Team } from '../../model/index.ts';
import { buildResolved } from '../../testing/build-fleet.ts';
import { checkCasc } from '../casc/check-casc.ts';
import { composeControllerFiles } from '../compose/compose-controller-files.ts';
import { checkTemplates } from './check-templates.ts';

const everything = `
agentKinds:
  maven: {containers: {maven: {image: "maven:3.9-eclipse-temurin-21", requests: {cpu: "2", memory: 4Gi}}}, cache: {maven: /cache/maven}}
  go: {containers: {go: {image: "public.ecr.aws/docker/library/golang:1.26", requests: {cpu: "2"}}}, architectures: [arm64]}
nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}
`;

/** What the rules say of the clouds of a team, those that are generated too if `generated` says that a person wrote them. */
function check(fleet: string, team: string, casc = '', generated = true): readonly string[] {
  const resolved = buildResolved({ fleet, teams: { payments: { team, ...(casc && { casc: { 'cloud.yaml': casc } }) } } });
  const [payments] = resolved.fleet.teams as readonly [Team];
  const composed = composeControllerFiles(payments, resolved.fleet).value;
  const files = generated ? composed : { files: composed.files.map((file) => ({ ...file, generated: false })) };
  return checkTemplates(payments, files, checkCasc(payments, composed).value).map(({ rule, where }) => `${rule} ${where}`);
}

describe('checkTemplates', () => {
  it.each([
    ['a minimal team', '', ''],
    [
      'every kind of a team with a cache',
      everything,
      'agents: [linux, linux-large, maven, go]\ncache: {accessPoint: fsap-0fedcba9876543210}',
    ],
    ['every built-in kind', '', `agents: [${Object.keys(builtInAgentKinds).join(', ')}]\ncache: {accessPoint: fsap-0fedcba9876543210}`],
    ['a team with managed node groups', 'nodes: cluster-autoscaler', 'size: large'],
  ])('finds nothing in what is generated, for %s, also if a person had written it', (_, fleet, team) => {
    expect(check(fleet, team, '', false)).toEqual([]);
  });

  it('finds nothing in a cloud that fulfils all rules', () => {
    const casc = `
jenkins:
  clouds:
    - kubernetes:
        name: own
        namespace: payments-agents
        containerCapStr: "5"
        restrictedPssSecurityContext: true
        garbageCollection: {timeout: 300}
        templates:
          - {id: own-tools, name: tools, containers: [{name: maven, image: "maven:3.9", resourceRequestCpu: "1", resourceLimitCpu: "2"}]}
          - {id: own-maven, name: maven, label: own-maven, inheritFrom: tools, runAsUser: "1000", nodeSelector: "kubernetes.io/arch=arm64"}
`;
    expect(check('', '', casc)).toEqual([]);
  });

  it('finds every mistake at once, and one of several templates once', () => {
    const casc = `
jenkins:
  clouds:
    - kubernetes:
        name: kubernetes
        garbageCollection: {}
        templates:
          - {name: tools, yaml: "spec: {containers: [{name: maven}]}"}
          - {id: a, name: a, label: a, inheritFrom: tools, nodeSelector: arm64}
          - {id: b, name: b, label: b, inheritFrom: "tools more"}
`;
    const cloud = 'jenkins.clouds[1].kubernetes';
    expect(check('', '', casc)).toEqual([
      `own-namespace ${cloud}`,
      `garbage-collection ${cloud}.garbageCollection`,
      `caps-fit-quota ${cloud}`,
      `unique-templates ${cloud}.name`,
      `unique-templates ${cloud}.templates[0]`,
      `known-parents ${cloud}.templates[2].inheritFrom`,
      `node-selectors ${cloud}.templates[1].nodeSelector`,
      `complete-containers ${cloud}.templates[0].yaml`,
    ]);
  });
});
