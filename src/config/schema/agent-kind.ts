import * as z from 'zod';
import { image } from './image.ts';
import { containerName, environmentName, shortName } from './names.ts';
import { quantity, resourceName } from './quantity.ts';
import { list, listByKey, map, mapByName, text, wholeNumber } from './written.ts';

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
    .describe('How nodes are bought; each gets its own pod template. Default: both.'),
  maximum: wholeNumber(1, 10_000, 'a number of pods')
    .nullish()
    .describe("Pods of one pod template at one time. Default: the pods of the team's size."),
  idleMinutes: wholeNumber(0, 1_440, 'minutes')
    .nullish()
    .describe('How long an agent waits for the next build before it goes. Default: 0, one pod for each build.'),
  deadlineMinutes: wholeNumber(1, 10_080, 'minutes').nullish().describe('How long a pod may live at most. Default: 240.'),
};

const amounts = mapByName(resourceName, quantity.nullable(), '{cpu: "2", memory: 4Gi}');

const container = map(
  {
    image: image.nullish().describe('Required, but for the container "jnlp", which is the agent\'s own.'),
    requests: amounts.nullish().describe('Resources that the node keeps for it, such as {cpu: "2", memory: 4Gi}.'),
    limits: amounts.nullish().describe('Resources that it may use at most.'),
    environment: mapByName(environmentName, z.string({ error: 'text in quotes' }).nullable(), '{MAVEN_OPTS: "-Xmx1g"}')
      .nullish()
      .describe('Environment variables; never a secret.'),
    privileged: z.boolean().nullish().describe('Whether it may do anything to its node. Needs an entry in "allow" of fleet.yaml.'),
  },
  '{image: maven:3.9-eclipse-temurin-21}',
);

const cacheFolder = text(/^(\/[\w.-]+)+$/, 'a folder in the container such as "/cache/maven"');

/** A kind of agent: what its pod holds and where it runs. */
export const agentKind = map(
  {
    containers: mapByName(containerName, container.nullable(), '{maven: {image: maven:3.9-eclipse-temurin-21}}')
      .nullish()
      .describe('Containers by name, beside the agent\'s own, which is called "jnlp" and may be changed here, too.'),
    ...schedulingFields,
    cache: mapByName(shortName('maven'), cacheFolder.nullable(), '{maven: /cache/maven}')
      .nullish()
      .describe('Folders that outlive a build, by name; they lie on the volume of "cache.accessPoint".'),
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
export type ContainerFile = z.output<typeof container>;
