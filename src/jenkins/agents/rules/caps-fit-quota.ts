import type { Problem } from '../../../model/index.ts';
import { cascChild } from '../../job-dsl/casc-values.ts';
import { type AgentClouds, type Cloud, type CloudRule, knownText, ownClouds } from '../agent-clouds.ts';

const rule = 'caps-fit-quota';

/**
 * A cloud never asks for more pods than the quota of its namespace admits: the plugin makes an agent for each pod that is refused, throws it away and
 * begins again, for as long as builds wait (kubernetes 4547, KubernetesLauncher). Without a cap, or with one below 1, there is no end.
 */
export const capsFitQuota: CloudRule = (clouds) =>
  ownClouds(clouds)
    .filter(({ isLocal }) => isLocal)
    .flatMap((cloud) => findMistake(cloud, clouds));

function findMistake({ node, where }: Cloud, { team: { quota } }: AgentClouds): readonly Problem[] {
  const [attribute, value] = (['containerCapStr', 'containerCap'] as const)
    .map((name) => [name, cascChild(node, name)] as const)
    .find(([, found]) => found !== undefined) ?? ['containerCapStr', undefined];
  const fix = `write "${attribute}: ${quota.pods}" or less`;
  if (value === undefined) {
    const message = `expected "containerCapStr" of at most ${quota.pods}, the pods of the team's quota, found none`;
    return [{ rule, ...node.place, where, message, fix }];
  }
  const known = knownText(node, attribute);
  const cap = Number(known?.text);
  if (known === undefined ? value.kind !== 'scalar' || value.text.includes('${') : cap >= 1 && cap <= quota.pods) return [];
  const found = known === undefined ? 'nothing' : `"${known.text}"`;
  const message = `expected at most ${quota.pods}, the pods of the team's quota, found ${cap >= 1 ? found : `${found}, which is no limit`}`;
  return [{ rule, ...value.place, where: `${where}.${attribute}`, message, fix }];
}
