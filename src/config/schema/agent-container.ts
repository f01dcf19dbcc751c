import * as z from 'zod';
import { image } from './image.ts';
import { environmentName } from './names.ts';
import { quantity, resourceName } from './quantity.ts';
import { anyText, list, map, mapByName, text } from './written.ts';

const amounts = mapByName(resourceName, quantity.nullable(), '{cpu: "2", memory: 4Gi}');

/** Variables that are the same for every build. */
export const environment = mapByName(environmentName, z.string({ error: 'text in quotes' }).nullable(), '{MAVEN_OPTS: "-Xmx1g"}');

const words = list(anyText('text'), '[sleep, infinity]');
const capability = text(/^(?!ALL$|CAP_)[A-Z][A-Z_]*$/, 'a capability such as "CHOWN"');

/** One of a kind's `containers`. */
export const agentContainer = map(
  {
    image: image.nullish().describe('Required, but for the container "jnlp", which is the agent\'s own.'),
    requests: amounts.nullish().describe('Resources that the node keeps for it. Default: {cpu: 250m, memory: 512Mi}, or its limits.'),
    limits: amounts.nullish().describe('Resources that it may use at most. Default: the memory that it asks for.'),
    environment: environment.nullish().describe('Environment variables; never a secret.'),
    command: words.nullish().describe('What it runs instead of what its image would. Default: it sleeps until a step runs in it.'),
    args: words.nullish().describe("Arguments of the command, or without one of the image's own, such as a daemon's."),
    capabilities: list(capability, '[CHOWN, SETUID]')
      .nullish()
      .describe('Its Linux capabilities; all others are dropped. Default: those that the container runtime gives.'),
    unconfined: z
      .boolean()
      .nullish()
      .describe(
        'Whether it runs without seccomp and AppArmor, as BuildKit without root needs it. Needs an entry in "allow" of fleet.yaml.',
      ),
    privileged: z.boolean().nullish().describe('Whether it may do anything to its node. Needs an entry in "allow" of fleet.yaml.'),
  },
  '{image: maven:3.9-eclipse-temurin-21}',
);

export type ContainerFile = z.output<typeof agentContainer>;
