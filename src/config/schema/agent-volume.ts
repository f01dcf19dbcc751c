import * as z from 'zod';
import { quantity } from './quantity.ts';
import { map, text } from './written.ts';

/** A folder of a container. */
export const containerFolder = (example: string) => text(/^(\/[\w.-]+)+$/, `a folder in the container such as "${example}"`);

const objectName = (what: string, example: string) =>
  text(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, `the name of a ${what} such as "${example}"`);

/** One of a kind's `volumes`: empty for each build, or a ConfigMap or Secret of the agents' namespace. */
export const agentVolume = map(
  {
    mountPath: containerFolder('/scratch').nullish().describe('Required. Folder at which every container of the pod sees it.'),
    size: quantity.nullish().describe('How large an empty volume may become. Default: what the node has.'),
    memory: z
      .boolean()
      .nullish()
      .describe('Whether an empty volume is in memory, which counts for the container that writes. Default: false.'),
    configMap: objectName('ConfigMap', 'maven-settings').nullish().describe("ConfigMap of the agents' namespace."),
    secret: objectName('Secret', 'signing-keys')
      .nullish()
      .describe("Secret of the agents' namespace; every build of the kind can read it."),
  },
  '{mountPath: /scratch, size: 20Gi}',
);

export type VolumeFile = z.output<typeof agentVolume>;
