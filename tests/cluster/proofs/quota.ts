import { parseQuantity } from '../../../src/messages/parse-quantity.ts';
import type { KubernetesObject } from '../../../src/model/index.ts';
import type { LooseObject } from '../../../src/testing/render-objects.ts';
import { until } from '../../cluster-tools/until.ts';
import { noScheduler, plainPod } from '../pods.ts';
import type { Area, Proof } from '../proof.ts';
import type { Scene, TeamScene } from '../scene.ts';

/** A pod that asks for this much, and runs nowhere. */
const asking = (namespace: string, name: string, requests: object): KubernetesObject =>
  plainPod(namespace, name, { schedulerName: noScheduler }, { resources: { requests } });

/**
 * Creates the pods, of which all but the last have to be admitted, and the last refused by the quota because of the resource; deletes them. Where it was different,
 * and why.
 */
const fill = async (
  { api, patienceSeconds }: Scene,
  { team }: TeamScene,
  resource: string,
  pods: readonly KubernetesObject[],
): Promise<readonly string[]> => {
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'agents', namespace: team.agentsNamespace } };
  const place = `ResourceQuota "agents" in "${team.agentsNamespace}"`;
  // What other pods have used is given back a moment after they are gone.
  const { body } = await until(
    () => api.get(quota),
    ({ body: live }) => live.status?.used?.pods === '0',
    patienceSeconds,
  );
  if (body.status?.used?.pods !== '0')
    return [`${place} counts ${body.status?.used?.pods ?? 'no'} pods before the first: ${body.message ?? ''}`];
  const last = pods.at(-1);
  try {
    const before = await Promise.all(pods.slice(0, -1).map((pod) => api.create(pod)));
    const refused = before
      .filter(({ status }) => status >= 300)
      .map((answer) => `${place} refuses what the size allows: ${answer.body.message}`);
    if (last === undefined || refused.length > 0) return refused;
    const { status, body: answer } = await api.create(last);
    const expected = `exceeded quota: agents, requested: `;
    if (status < 300) return [`${place} admits ${resource} beyond the size`];
    return String(answer.message).includes(expected) && String(answer.message).includes(`${resource}=`)
      ? []
      : [`${place}: not refused by the quota: ${answer.message}`];
  } finally {
    await Promise.all(pods.map((pod) => api.remove(pod)));
  }
};

const eachTeam =
  (check: (scene: Scene, team: TeamScene) => Promise<readonly string[]>): Proof['prove'] =>
  async (scene) =>
    (await Promise.all(scene.teams.map((team) => check(scene, team)))).flat();

export const cpuIsLimited: Proof = {
  name: 'the builds of a team get all the CPU of its size together, and not a thousandth more',
  prove: eachTeam((scene, team) =>
    fill(scene, team, 'requests.cpu', [
      asking(team.team.agentsNamespace, 'all', { cpu: team.team.quota.cpu, memory: '1Mi' }),
      asking(team.team.agentsNamespace, 'more', { cpu: '1m', memory: '1Mi' }),
    ]),
  ),
};

export const memoryIsLimited: Proof = {
  name: 'the builds of a team get all the memory of its size together, and not a byte more',
  prove: eachTeam((scene, team) =>
    fill(scene, team, 'requests.memory', [
      asking(team.team.agentsNamespace, 'all', { cpu: '1m', memory: team.team.quota.memory }),
      asking(team.team.agentsNamespace, 'more', { cpu: '1m', memory: '1' }),
    ]),
  ),
};

export const podsAreLimited: Proof = {
  name: 'the builds of a team have as many pods as its size says, and not one more',
  prove: eachTeam((scene, team) =>
    fill(
      scene,
      team,
      'pods',
      Array.from({ length: team.team.quota.pods + 1 }, (_, index) =>
        asking(team.team.agentsNamespace, `pod-${index}`, { cpu: '1m', memory: '1Mi' }),
      ),
    ),
  ),
};

export const requestsHaveDefaults: Proof = {
  name: 'a container that asks for nothing gets the requests of the LimitRange, and so counts in the quota',
  prove: eachTeam(async ({ api }, { team, objects }) => {
    const range = objects.find(({ kind }) => kind === 'LimitRange') as LooseObject;
    const expected: Readonly<Record<string, string>> | undefined = range?.spec.limits[0].defaultRequest;
    const { status, body } = await api.create(plainPod(team.agentsNamespace, 'modest'), { dryRun: true });
    if (status >= 300) return [`Pod without requests in "${team.agentsNamespace}": ${body.message}`];
    const got = body.spec.containers[0].resources.requests ?? {};
    const same =
      expected !== undefined && Object.entries(expected).every(([name, value]) => parseQuantity(got[name] ?? '') === parseQuantity(value));
    return same ? [] : [`Pod without requests in "${team.agentsNamespace}" gets ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`];
  }),
};

export const quota: Area = {
  title: 'quota and defaults',
  proofs: [cpuIsLimited, memoryIsLimited, podsAreLimited, requestsHaveDefaults],
};
