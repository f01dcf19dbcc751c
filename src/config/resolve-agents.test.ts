import { describe, expect, it } from 'vitest';
import type { AgentKind, Team } from '../model/index.ts';
import { buildResolved, tryResolve } from '../testing/build-fleet.ts';
import { printProblem } from '../testing/print-problem.ts';
import { builtInAgentKinds } from './built-in-agent-kinds.ts';

const resolveTeam = (team: string, fleet = ''): Team => {
  const [resolved] = buildResolved({ fleet, teams: { payments: team } }).fleet.teams;
  if (resolved === undefined) throw new Error('the team is gone');
  return resolved;
};
const resolveKind = (name: string, team = '', fleet = ''): AgentKind => {
  const kind = resolveTeam(`agents: [${name}]\n${team}`, fleet).agents.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error('the kind is gone');
  return kind;
};
const problemsOf = (team: string, fleet = '') => tryResolve({ fleet, teams: { payments: team } }).problems.map(printProblem);

describe('the built-in kinds', () => {
  it.each(Object.keys(builtInAgentKinds))('%s can be named, with an image for every container', (name) => {
    expect(resolveKind(name).containers.filter(({ image }) => image === '')).toEqual([]);
  });

  it('are of the level that their pods need', () => {
    const levels = Object.keys(builtInAgentKinds).map((name) => [name, resolveKind(name).podSecurity]);
    expect(levels.filter(([, level]) => level === 'privileged')).toEqual([
      ['buildkit', 'privileged'],
      ['docker', 'privileged'],
    ]);
  });

  it('that are made for something special are not given to a build that asks for no more than linux', () => {
    const names = Object.keys(builtInAgentKinds).filter((name) => resolveKind(name).byNameOnly);
    expect(names).toEqual(['container-build', 'buildkit', 'docker', 'fargate']);
  });

  it('take what fleet.yaml and the team say, and keep the rest', () => {
    const team = 'agentKinds: {maven: {containers: {maven: {requests: {cpu: "4"}}}}}';
    const fleet = 'agentKinds: {maven: {containers: {maven: {image: "maven:3.9-eclipse-temurin-25"}}}}';
    expect(resolveKind('maven', team, fleet)).toMatchObject({
      containers: [{ image: 'maven:3.9-eclipse-temurin-25', requests: { cpu: '4', memory: '4Gi' } }],
      cache: { maven: '/cache/maven' },
    });
  });

  it('may come from a registry of your own', () => {
    const kind =
      'agentKinds: {docker: {containers: {docker: {image: "mirror.example.com/docker:29-cli"}, daemon: {image: "mirror.example.com/docker:29-dind"}}}}';
    expect(resolveKind('docker', '', kind).containers).toMatchObject([
      {
        name: 'daemon',
        image: 'mirror.example.com/docker:29-dind',
        privileged: true,
        args: ['dockerd', '--host=unix:///run/docker-socket/docker.sock'],
      },
      { name: 'docker', image: 'mirror.example.com/docker:29-cli', privileged: false },
    ]);
  });

  it.each([
    ['docker', 'docker: {image: "docker:29-cli"}', ['docker']],
    ['maven', 'mvn: {image: "maven:3.9-eclipse-temurin-21"}', ['mvn']],
    ['linux-large', 'tools: {image: "busybox:1.37"}', ['jnlp', 'tools']],
    ['maven', 'tools: {image: "busybox:1.37"}, maven: null', ['tools']],
  ])('give way to a kind of your own, which brings images for other containers: %s with %s', (name, containers, expected) => {
    const kind = resolveKind(name, `agentKinds: {${name}: {containers: {${containers}}}}`);
    expect(kind.containers.map((container) => container.name)).toEqual(expected);
    expect(kind.podSecurity).toBe('baseline');
  });

  it('need an image when somebody takes theirs away', () => {
    expect(problemsOf('agents: [node]\nagentKinds: {node: {containers: {node: {image: null}}}}')).toEqual([
      'overlays/payments/team.yaml:2:40 schema agentKinds.node.containers.node.image: expected an image, found nothing; add {node: {containers: {node: {image: …}}}} to "agentKinds"',
    ]);
  });
});

describe("the agent's own container", () => {
  it.each(['command: [sleep]', 'args: [x]', 'privileged: true', 'unconfined: true'])('cannot have %s', (field) => {
    const [name] = field.split(':');
    expect(problemsOf(`agents: [x]\nagentKinds: {x: {containers: {jnlp: {${field}}}}}`)).toMatchObject([
      expect.stringContaining(
        `schema agentKinds.x.containers.jnlp.${name}: expected no "${name}" for the agent's own container, found it;`,
      ),
    ]);
  });
});

describe('spot', () => {
  it.each([
    ['[spot]', ['spot', 'on-demand']],
    ['[on-demand]', ['on-demand']],
    ['[on-demand, spot]', ['on-demand', 'spot']],
  ])('%s comes with the capacity that a build is tried again on', (capacity, expected) => {
    expect(resolveTeam(`agents: [{kind: linux, capacity: ${capacity}}]`).agents[0]?.capacity).toEqual(expected);
  });
});

describe('the kind of a build without a label', () => {
  it.each([
    ['agents: [go]', 'linux'],
    ['agents: [container-build, node, maven, {kind: linux, enabled: false}]', 'maven'],
    ['agents: [container-build, {kind: linux, enabled: false}]', undefined],
    ['agents: [maven]\ndefaultAgent: maven', 'maven'],
    ['agents: [docker]\ndefaultAgent: docker', 'docker'],
    ['defaultAgent: none', undefined],
    ['agents: null', undefined],
  ])('%s: %s', (team, expected) => {
    expect(resolveTeam(team).defaultAgent).toBe(expected);
  });

  it('comes from fleet.yaml as well', () => {
    expect(resolveTeam('', 'defaults: {defaultAgent: none}').defaultAgent).toBeUndefined();
  });

  it('is one that the team has', () => {
    expect(problemsOf('agents: [maven]\ndefaultAgent: mavn')).toEqual([
      'overlays/payments/team.yaml:2:15 known-names defaultAgent: expected an agent kind of the team, or "none", found "mavn"; did you mean "maven"?',
    ]);
  });
});

describe('volumes', () => {
  const kind = (volumes: string) => `agents: [x]\nagentKinds: {x: {volumes: {${volumes}}}}`;

  it('are empty, or a ConfigMap or Secret', () => {
    const volumes =
      'a: {mountPath: /a}, b: {mountPath: /b, size: 1Gi, memory: true}, c: {mountPath: /c, configMap: x}, d: {mountPath: /d, secret: y}';
    expect(resolveTeam(kind(volumes)).agents[1]?.volumes).toEqual({
      a: { mountPath: '/a', kind: 'empty', memory: false },
      b: { mountPath: '/b', kind: 'empty', size: '1Gi', memory: true },
      c: { mountPath: '/c', kind: 'configMap', name: 'x' },
      d: { mountPath: '/d', kind: 'secret', name: 'y' },
    });
  });

  it.each([
    ['a: {size: 1Gi}', '2:31 schema agentKinds.x.volumes.a: expected a "mountPath", found none; add it'],
    ['cache: {mountPath: /a}', '2:35 schema agentKinds.x.volumes.cache: expected a name of your own, found "cache"; rename it'],
    [
      'a: {mountPath: /home/jenkins/agent}',
      '2:43 schema agentKinds.x.volumes.a.mountPath: expected a folder of its own, found "/home/jenkins/agent", which every pod uses; choose another',
    ],
    [
      'a: {mountPath: /x}, b: {mountPath: /x}',
      '2:63 schema agentKinds.x.volumes.b.mountPath: expected a folder of its own, found "/x", which the volume "a" uses; choose another',
    ],
    [
      'a: {mountPath: /x, configMap: c, secret: s}',
      '2:69 schema agentKinds.x.volumes.a.secret: expected "configMap" or "secret", found both; remove one of the two',
    ],
    [
      'a: {mountPath: /x, secret: s, size: 1Gi}',
      '2:64 schema agentKinds.x.volumes.a.size: expected "secret" or "size", found both; remove one of the two',
    ],
    ['a: {mountPath: x}', '2:43 schema agentKinds.x.volumes.a.mountPath: expected a folder in the container such as "/scratch", found "x"'],
    [
      'a: {mountPath: /x, hostPath: /}',
      '2:47 schema agentKinds.x.volumes.a.hostPath: unknown field; known: "mountPath", "size", "memory", "configMap", "secret"',
    ],
  ])('that cannot be are refused: %s', (volumes, expected) => {
    expect(problemsOf(kind(volumes))).toEqual([`overlays/payments/team.yaml:${expected}`]);
  });
});
