import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { builtInAgentKinds } from '../../config/built-in-agent-kinds.ts';
import { builtInFleet } from '../../config/defaults.ts';
import { groovyJar } from '../../groovy/jvm/groovy-jar.ts';
import { applyCustomManager, type CustomManager, type Dependency } from './apply-custom-manager.ts';

interface PackageRule {
  readonly matchDepTypes?: readonly string[];
  readonly matchPackageNames?: readonly string[];
  readonly groupName?: string;
  readonly separateMajorMinor?: boolean;
  readonly enabled?: boolean;
  readonly automerge?: boolean;
  readonly versioning?: string;
}

const text = readFileSync('.github/renovate.json', 'utf8');
const config = JSON.parse(text) as {
  readonly automerge: boolean;
  readonly enabledManagers: readonly string[];
  readonly ignorePaths: readonly string[];
  readonly customManagers: readonly CustomManager[];
  readonly packageRules: readonly PackageRule[];
};
const { customManagers, packageRules } = config;

const teamFiles = readdirSync('overlays').map((team) => `overlays/${team}/team.yaml`);
const findIn = (file: string, content = readFileSync(file, 'utf8')): readonly Dependency[] =>
  customManagers.flatMap((manager) => applyCustomManager(manager, file, content));
const print = ({ type, datasource, name, version, digest }: Dependency): string =>
  `${type}: ${datasource} ${name} ${version}${digest === undefined ? '' : ` ${digest}`}`;
const sorted = (lines: readonly string[]): readonly string[] => lines.toSorted();

/** All that a fleet.yaml or team.yaml names, found by reading it as YAML. */
function dependenciesOf(file: string, content = readFileSync(file, 'utf8')): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const key = path.at(-1) ?? '';
    const [root, channel] = path;
    const type = root === 'channels' ? `channel ${channel}` : undefined;
    if (key === 'plugins' && Array.isArray(value)) {
      const ids = value.filter((item): item is string => typeof item === 'string').map((item) => item.split(':'));
      found.push(...ids.map(([id, version]) => `${type ?? 'plugins of teams'}: jenkins-plugins ${id} ${version}`));
    } else if (typeof value === 'string' && /^(controller|image|agent|configReload)$/.test(key)) {
      const [, name, version, digest] = /^(.+?)(?::([^:@/]+))?(?:@(sha256:.+))?$/.exec(value) ?? [];
      found.push(
        value.startsWith('al2023@')
          ? `nodes: github-releases awslabs/amazon-eks-ami ${value.slice('al2023@'.length)}`
          : `${type ?? 'images'}: docker ${name} ${version}${digest === undefined ? '' : ` ${digest}`}`,
      );
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([inner, innerValue]) => visit(innerValue, [...path, inner]));
    }
  };
  visit(load(content), []);
  return found;
}

describe('what Renovate looks at', () => {
  it.each(['fleet.yaml', ...teamFiles])('in %s is every image and every plugin, once each', (file) => {
    expect(sorted(findIn(file).map(print))).toEqual(sorted(dependenciesOf(file)));
  });

  it('in the fleet of this repository is no less than there is', () => {
    const found = findIn('fleet.yaml');
    expect(found.filter(({ datasource }) => datasource === 'jenkins-plugins').length).toBeGreaterThan(100);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['channel stable', 'channel next', 'images', 'nodes']));
    expect(teamFiles.flatMap((file) => findIn(file)).length).toBeGreaterThan(2);
  });

  // As other people write the same.
  it.each([
    {
      file: 'fleet.yaml',
      content: `channels:
  stable: {controller: "registry.example.com:5000/jenkins/jenkins:2.568.2-jdk21@sha256:${'a'.repeat(64)}", plugins: ["git:5.10.1", job-dsl:3732.v9a]}

  # the weekly line

  next:
    controller: 'jenkins/jenkins:2.578-jdk21'
    pluginsInImage: true
    # what it holds

    plugins: # sorted
      - git:5.10.1 # the same
      # a comment

      - 'mailer:534.v1b'
    schema: schemas/jcasc/next.json
images: {agent: "jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21", configReload: ghcr.io/kiwigrid/k8s-sidecar:2.10.1}
nodePools:
  image: "al2023@v20260818"
agentKinds:
  db: {containers: {db: {image: postgres:18, requests: {cpu: "1", memory: 1Gi}}}}
sizes:
  small: {controller: {cpu: 500m, memory: 2Gi}}
profiles:
  mobile: {agents: [linux], plugins: [slack:795.v4b_9705b_e6d47, {name: mailer, enabled: false}], extends: []}
  web:
    plugins:
      - "htmlpublisher:427"
defaults: {plugins: ["xunit:3.1"]}
`,
    },
    { file: 'overlays/x/team.yaml', content: 'plugins: [git-parameter:1.0, "slack:795.v4b_9705b_e6d47"]\nagents: [linux]\n' },
    { file: 'overlays/x/team.yaml', content: "agents: [linux]\nplugins:\n\n  - slack:795.v4b_9705b_e6d47 # ours\n  - 'xunit:3.1'" },
    { file: 'overlays/x/team.yaml', content: 'secrets: [slack-token]\nagentKinds: {go: {containers: {go: {image: "golang:1.26"}}}}\n' },
  ])('is found however it is written ($file)', ({ file, content }) => {
    expect(dependenciesOf(file, content).length).toBeGreaterThan(0);
    expect(sorted(findIn(file, content).map(print))).toEqual(sorted(dependenciesOf(file, content)));
  });

  it('are the built-in images', () => {
    const kinds = Object.values(builtInAgentKinds).flatMap(({ containers }) => Object.values(containers ?? {}));
    const images = [...kinds.flatMap((container) => container?.image ?? []), ...Object.values(builtInFleet.images)];
    const found = ['src/config/built-in-agent-kinds.ts', 'src/config/defaults.ts'].flatMap((file) => findIn(file));
    expect(sorted(found.map(({ name, version }) => `${name}:${version}`))).toEqual(sorted(images));
    expect(new Set(found.map(({ datasource, type }) => `${datasource} ${type}`))).toEqual(new Set(['docker images']));
  });

  it('is the Groovy of Jenkins, and what fetches it', () => {
    const found = ['src/groovy/jvm/groovy-jar.ts', 'src/groovy/jvm/run-install.ts'].flatMap((file) => findIn(file));
    expect(found.map(({ name, version }) => `${name}:${version}`)).toEqual([
      groovyJar.coordinates,
      expect.stringMatching(/^org\.apache\.maven\.plugins:maven-dependency-plugin:\d/),
    ]);
  });

  it('is nothing that is generated, and no example', () => {
    expect(config.enabledManagers).toEqual(['npm', 'github-actions', 'custom.regex']);
    expect(config.ignorePaths).toEqual(expect.arrayContaining(['dist/**', 'src/testing/**']));
  });
});

describe('what Renovate does', () => {
  it('leaves every merge to a person', () => {
    expect(config.automerge).toBe(false);
    expect([...packageRules, ...customManagers].filter((rule) => 'automerge' in rule)).toEqual([]);
  });

  it('moves the channel "next" as a whole, and no other channel', () => {
    expect(packageRules.find(({ matchDepTypes }) => matchDepTypes?.includes('/^channel /'))).toMatchObject({
      matchDepTypes: ['/^channel /', '!channel next'],
      enabled: false,
    });
    expect(packageRules.find(({ groupName }) => groupName === 'channel next')).toMatchObject({
      matchDepTypes: ['channel next'],
      separateMajorMinor: false,
    });
  });

  it('compares plugins as Maven does, which is how Jenkins numbers them', () => {
    const ofPlugins = customManagers.filter(({ datasourceTemplate }) => datasourceTemplate === 'jenkins-plugins');
    expect(ofPlugins.map(({ versioningTemplate }) => versioningTemplate)).toEqual(['maven', 'maven', 'maven']);
  });

  it('knows the numbers of agents and of nodes', () => {
    const agent = packageRules.find(({ matchPackageNames }) => matchPackageNames?.includes('jenkins/inbound-agent'))?.versioning ?? '';
    expect(builtInFleet.images.agent.split(':')[1]).toMatch(new RegExp(agent.replace('regex:', '')));
    const nodes = customManagers.find(({ depTypeTemplate }) => depTypeTemplate === 'nodes')?.versioningTemplate ?? '';
    expect('v20260818').toMatch(new RegExp(nodes.replace('regex:', '')));
  });
});

it('its patterns are of the kind that RE2 reads: without looking ahead, behind or back', () => {
  const patterns = [
    ...customManagers.flatMap(({ matchStrings }) => matchStrings),
    ...Array.from(text.matchAll(/regex:([^"]+)/g), ([, found]) => found ?? ''),
  ];
  expect(patterns.length).toBeGreaterThan(10);
  expect(patterns.filter((pattern) => /\(\?<?[=!]|\\[1-9]|\\k</.test(pattern))).toEqual([]);
});
