import { describe, expect, it } from 'vitest';
import { builtInAgentKinds } from '../../config/built-in-agent-kinds.ts';
import { buildResolved } from '../../testing/build-fleet.ts';
import { checkCasc } from '../casc/check-casc.ts';
import { composeControllerFiles } from '../compose/compose-controller-files.ts';
import { readClouds } from './agent-clouds.ts';
import { parseAgentCloud } from './parse-agent-cloud.ts';
import { renderAgentPod } from './plugin/render-agent-pod.ts';
import { renderKindPods } from './render-kind-pods.ts';

const fleet = `agentKinds:
  everything:
    containers:
      main: {image: "busybox:1.37", requests: {cpu: 500m, memory: 1Gi}, limits: {cpu: "1"}, capabilities: [CHOWN], environment: {A: "1"}}
      jnlp: {requests: {cpu: 200m}}
    environment: {B: two}
    volumes: {a: {mountPath: /a, size: 1Gi, memory: true}, b: {mountPath: /b, configMap: c}}
    runAsUser: 1000
    cache: {go: /cache/go, maven: /cache/maven}
  whole:
    containers: {main: {image: "busybox:1.37"}}
    podYaml:
      metadata: {labels: {example.com/cost: a}}
      spec:
        hostAliases: [{ip: 10.0.0.7, hostnames: [mirror]}]
        tolerations: [{key: gpu, operator: Exists}]
        containers: [{name: db, image: "postgres:18", ports: [{containerPort: 5432}]}, {name: main, readinessProbe: null}]
        volumes: [{name: e, emptyDir: {}}]
`;
const kinds = [...Object.keys(builtInAgentKinds), 'everything', 'whole'];

function resolve(more: string) {
  const resolved = buildResolved({
    fleet: fleet + more,
    teams: { payments: `agents: [${kinds.join(', ')}]\ncache: {accessPoint: fsap-0123456789abcdef0}` },
  });
  const [team] = resolved.fleet.teams;
  if (team === undefined) throw new Error('the team is gone');
  return { fleet: resolved.fleet, team };
}

describe('renderKindPods', () => {
  it.each([
    ['a fleet with nodes of somebody else', 'nodes: cluster-autoscaler\n'],
    ['a fleet with node pools', 'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}\n'],
  ])('gives the pods of the templates in merged JCasC, read and rendered anew, but for the one that others inherit from: %s', (_, more) => {
    const resolved = resolve(more);
    const merged = checkCasc(resolved.team, composeControllerFiles(resolved.team, resolved.fleet).value).value;
    const clouds = readClouds(merged, new Set());
    const cloud = parseAgentCloud(clouds[0] ?? { node: merged, templates: [] });
    const rendered = (cloud.templates ?? [])
      .filter(({ name }) => name !== 'base')
      .map((template) => ({ template: template.name, pod: renderAgentPod(cloud, template) }));
    const pods = renderKindPods(resolved.team, resolved.fleet);
    const byName = <Item extends { readonly template: string }>(items: readonly Item[]) =>
      items.toSorted((a, b) => (a.template < b.template ? -1 : 1));
    expect(clouds).toHaveLength(1);
    expect(pods).toHaveLength((kinds.length - 1) * 4 + 1);
    expect(byName(pods).map(({ template, pod }) => ({ template, pod }))).toEqual(byName(rendered));
  });

  it('says of which kind each pod is', () => {
    const { team, fleet: resolved } = resolve('');
    const pods = renderKindPods(team, resolved);
    const kindOf = (template: string) => team.agents[Number(pods.find((pod) => pod.template === template)?.path[1])]?.name;
    expect(pods.map(({ path }) => path[0])).toEqual(pods.map(() => 'agents'));
    expect(kindOf('maven-arm64-spot')).toBe('maven');
    expect(kindOf('whole-x86-64-on-demand')).toBe('whole');
  });
});
