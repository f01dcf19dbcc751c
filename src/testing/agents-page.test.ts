import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInAgentKinds } from '../config/built-in-agent-kinds.ts';
import { readEmbedded } from '../groovy/index.ts';
import type { AgentCloud } from '../jenkins/agents/plugin/agent-cloud.ts';
import { renderAgentPod } from '../jenkins/agents/plugin/render-agent-pod.ts';
import { matchLabel } from '../jenkins/job-dsl/labels/match-label.ts';
import { parseLabel } from '../jenkins/job-dsl/labels/parse-label.ts';
import { loadFleet, synthesize } from '../synth.ts';
import { buildAgentCloud } from './build-agent-cloud.ts';
import { minimalFleet, temporaryFleet } from './temporary-fleet.ts';

const page = readFileSync('docs/agents.md', 'utf8');
const examples = (language: string, start: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))]
    .map(([, text = '']) => text)
    .filter((text) => text.startsWith(start));

const fleet = readFileSync(`${minimalFleet}/fleet.yaml`, 'utf8');
const team = readFileSync(`${minimalFleet}/overlays/payments/team.yaml`, 'utf8').replace(/^agents:.*\n/m, '');
const cache = 'cache: {accessPoint: fsap-0fedcba9876543210}\n';

const problemsOf = async (files: Readonly<Record<string, string>>) => {
  const { root, remove } = temporaryFleet(files);
  const { problems } = await synthesize(root, () => {});
  remove();
  return problems;
};

/** Kinds that a part of fleet.yaml brings. */
const kindsIn = (text: string): readonly string[] =>
  [...(/^agentKinds:\n([^]*)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+):$/gm)].map(([, name = '']) => name);

describe('docs/agents.md', () => {
  it.each(examples('yaml', '# team.yaml'))('shows a part of team.yaml that works: %j', async (text) => {
    expect(await problemsOf({ 'overlays/payments/team.yaml': `${team}${text}` })).toEqual([]);
  });

  it.each(examples('yaml', '# fleet.yaml'))('shows a part of fleet.yaml that works: %j', async (text) => {
    const agents = text.includes('allow:') ? ['docker', 'buildkit'] : kindsIn(text);
    expect(agents.length).toBeGreaterThan(0);
    const files = { 'fleet.yaml': `${fleet}${text}`, 'overlays/payments/team.yaml': `${team}${cache}agents: [${agents.join(', ')}]\n` };
    expect(await problemsOf(files)).toEqual([]);
  });

  it.each(examples('yaml', '# casc/cloud.yaml'))('shows a cloud that works: %j', async (text) => {
    const pools = 'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}\n';
    const write = (cloud: string) => problemsOf({ 'fleet.yaml': `${fleet}${pools}`, 'overlays/payments/casc/cloud.yaml': cloud });
    expect(await write(text)).toEqual([]);
    // What the page says of it is checked.
    expect((await write(text.replace(/jenkins-fleet\/pool=\S+/, 'a=b'))).map(({ rule }) => rule)).toEqual(['builds-run-in-their-pools']);
    expect((await write(text.replace('limits: {memory: 2Gi}', 'limits: {}'))).map(({ rule }) => rule)).toEqual(['bounded-resources']);
  });

  it('shows no other YAML', () => {
    expect(examples('yaml', '').filter((text) => !/^# (team\.yaml, a part|fleet\.yaml, a part|casc\/cloud\.yaml)\n/.test(text))).toEqual(
      [],
    );
  });

  it.each(examples('groovy', '// Jenkinsfile'))('shows a Jenkinsfile that asks for agents and containers that there are: %j', (text) => {
    expect(readEmbedded(text).mistakes).toEqual([]);
    const labels = [...text.matchAll(/node\('([^']+)'\)|'([^']+ && [^']+)'/g)].map(([, one, other]) => one ?? other ?? '');
    const containers = [...text.matchAll(/container\('([^']+)'\)/g)].map(([, name]) => name);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const pods = podsFor(label);
      expect(pods.length).toBeGreaterThan(0);
      for (const pod of pods) expect(pod.spec.containers?.map(({ name }) => name)).toEqual(expect.arrayContaining(containers));
    }
  });

  it('lists the built-in kinds and nothing else', () => {
    const [, table = ''] = page.split('## The kinds');
    const named = [...(table.split('\n\n')[1] ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(builtInAgentKinds).toSorted());
  });

  it('says what explain says', () => {
    expect(page).toContain('A build without a label gets linux-x86-64-on-demand.\nAll pods together: 16 CPU, 64Gi and 20 pods at most.');
  });
});

/** The pods of the templates that a label means, for a team with all kinds of the page. */
function podsFor(label: string) {
  const parsed = parseLabel(label);
  if (!('expression' in parsed)) return [];
  return (allKinds.templates ?? [])
    .filter((template) => matchLabel(parsed.expression, new Set(template.label?.split(' '))))
    .map((template) => renderAgentPod(allKinds, template));
}

const allKinds: AgentCloud = (() => {
  const ownKinds = examples('yaml', '# fleet.yaml')
    .filter((text) => text.includes('agentKinds:'))
    .map((text) => text.replace(/^[^]*agentKinds:\n/, ''));
  const agents = [...Object.keys(builtInAgentKinds), ...ownKinds.flatMap((text) => kindsIn(`agentKinds:\n${text}`))];
  const { root, remove } = temporaryFleet({
    'fleet.yaml': `${fleet}agentKinds:\n${ownKinds.join('')}`,
    'overlays/payments/team.yaml': `${team}agents: [${agents.join(', ')}]\n`,
  });
  const { resolved } = loadFleet(root);
  remove();
  const payments = resolved?.fleet.teams.find(({ name }) => name === 'payments');
  if (resolved === undefined || payments === undefined) throw new Error('the kinds of the page cannot be resolved');
  return buildAgentCloud(payments, resolved.fleet);
})();
