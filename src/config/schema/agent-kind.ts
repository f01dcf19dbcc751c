import * as z from 'zod';
import { agentContainer, environment } from './agent-container.ts';
import { agentVolume, containerFolder } from './agent-volume.ts';
import { containerName, shortName } from './names.ts';
import { podYaml } from './pod-yaml.ts';
import { list, listByKey, map, mapByName, wholeNumber } from './written.ts';

export const agentKindName = shortName('maven');

/** Fields that a kind has and that a team's `agents` entry may replace. */
const schedulingFields = {
  architectures: list(z.enum(['x86_64', 'arm64']), '[x86_64, arm64]')
    .min(1, { error: 'at least one architecture' })
    .nullish()
    .describe('Processor architectures; each gets its own pod template. Default: both.'),
  capacity: list(z.enum(['spot', 'on-demand']), '[spot, on-demand]')
    .min(1, { error: 'at least one capacity' })
    .nullish()
    .describe('How nodes are bought; each gets its own pod template. With spot there is always on-demand, for another try. Default: both.'),
  maximum: wholeNumber(1, 10_000, 'a number of pods')
    .nullish()
    .describe("Pods of one pod template at one time. Default: the pods of the team's size."),
  idleMinutes: wholeNumber(0, 1_440, 'minutes')
    .nullish()
    .describe('How long an agent waits for the next build before it goes. Default: 0, one pod for each build.'),
  deadlineMinutes: wholeNumber(1, 10_080, 'minutes').nullish().describe('How long a pod may live at most. Default: 240.'),
};

/** A kind of agent: what its pod holds and where it runs. */
export const agentKind = map(
  {
    containers: mapByName(containerName, agentContainer.nullable(), '{maven: {image: maven:3.9-eclipse-temurin-21}}')
      .nullish()
      .describe('Containers by name, beside the agent\'s own, which is called "jnlp" and may be changed here, too.'),
    ...schedulingFields,
    compute: z
      .enum(['nodes', 'fargate'])
      .nullish()
      .describe('Where its pods run: on nodes of the cluster, or on AWS Fargate. Default: nodes.'),
    environment: environment.nullish().describe('Environment variables of all containers; never a secret.'),
    volumes: mapByName(containerName, agentVolume.nullable(), '{scratch: {mountPath: /scratch, size: 20Gi}}')
      .nullish()
      .describe('Volumes of all containers, by name.'),
    runAsUser: wholeNumber(0, 2_147_483_647, 'the number of a user')
      .nullish()
      .describe("User of the containers beside the agent's own. Default: their images'."),
    cache: mapByName(shortName('maven'), containerFolder('/cache/maven').nullable(), '{maven: /cache/maven}')
      .nullish()
      .describe('Folders that outlive a build, by name; they lie on the volume of "cache.accessPoint".'),
    podYaml: podYaml.nullish().describe('More of the Pod, for what no other field can say.'),
  },
  '{containers: {maven: {image: maven:3.9-eclipse-temurin-21}}}',
);

const dropped = z.literal(false, { error: 'false, which drops the inherited item' });
const droppedDescription = 'Only false: drops the item of this name that was inherited.';

/** One entry of `agents`. */
const agentReference = z.union(
  [
    agentKindName,
    map({ kind: agentKindName.describe('Name of an agent kind.'), ...schedulingFields }, '{kind: maven, maximum: 20}'),
    map(
      { kind: agentKindName.describe('Name of an agent kind.'), enabled: dropped.describe(droppedDescription) },
      '{kind: docker, enabled: false}',
    ),
    map(
      { name: agentKindName.describe('Name of an agent kind.'), enabled: dropped.describe(droppedDescription) },
      '{name: docker, enabled: false}',
    ),
  ],
  { error: 'an agent kind such as "linux" or {kind: maven, maximum: 20}' },
);

export type AgentReference = z.output<typeof agentReference>;

export function agentReferenceKind(written: AgentReference): string {
  if (typeof written === 'string') return written;
  return 'kind' in written ? written.kind : written.name;
}

export const agentReferences = listByKey(agentReference, agentReferenceKind, 'agent kind', '[linux, {kind: maven, maximum: 20}]');

export type AgentKindFile = z.output<typeof agentKind>;
/** What a team's `agents` entry may replace. */
export type AgentOverrides = Pick<AgentKindFile, keyof typeof schedulingFields>;
