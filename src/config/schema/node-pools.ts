import * as z from 'zod';
import { instanceProfileName, roleName, tagKey, tagValue } from './aws.ts';
import { cronSchedule } from './cron-schedule.ts';
import { cpuQuantity, memoryQuantity } from './quantity.ts';
import { list, map, mapByName, text, wholeNumber } from './written.ts';

const tags = mapByName(tagKey, tagValue, '{karpenter.sh/discovery: ci}').refine((written) => Object.keys(written).length > 0, {
  error: 'at least one tag',
});

const architecture = z.enum(['x86_64', 'arm64']);

const instances = map(
  {
    categories: list(text(/^[a-z]{1,6}$/, 'a category of instances such as "m"'), '[c, m, r]')
      .min(1, { error: 'at least one category' })
      .optional()
      .describe('Categories of instances. Default: [m, r] for controllers, [c, m, r] for builds.'),
    minimumGeneration: wholeNumber(1, 99, 'a generation').optional().describe('Default: 5.'),
    families: list(text(/^[a-z][a-z0-9-]*$/, 'a family of instances such as "m7i"'), '[m7i, m7g]')
      .min(1, { error: 'at least one family' })
      .optional()
      .describe('Families of instances, instead of categories and a generation.'),
    cpus: list(wholeNumber(1, 1_000, 'a number of CPUs'), '[4, 8, 16, 32]')
      .min(1, { error: 'at least one number' })
      .optional()
      .describe('Numbers of CPUs that a node may have. Default: [2, 4, 8, 16] for controllers, [4, 8, 16, 32] for builds.'),
  },
  '{categories: [c, m, r], cpus: [4, 8, 16, 32]}',
).superRefine(({ categories, minimumGeneration, families }, context) => {
  if (families !== undefined && (categories !== undefined || minimumGeneration !== undefined)) {
    const path = [categories === undefined ? 'minimumGeneration' : 'categories'];
    context.addIssue({
      code: 'custom',
      path,
      message: 'either "families", or "categories" and "minimumGeneration"',
      params: { found: 'both' },
    });
  }
});

/** Fields of `controllers` and of `agents`. */
const nodeFields = {
  instances: instances.optional().describe('Which EC2 instances.'),
  limits: map(
    {
      cpu: cpuQuantity.optional().describe('Default: "200" for controllers, "1000" for builds.'),
      memory: memoryQuantity.optional().describe('Default: 800Gi for controllers, 4000Gi for builds.'),
    },
    '{cpu: "1000", memory: 4000Gi}',
  )
    .optional()
    .describe('What the nodes of one pool have together at most.'),
  disk: text(/^[1-9]\d{0,3}Gi$/, 'a size such as "100Gi"')
    .optional()
    .describe('Root volume of a node. Default: 50Gi for controllers, 100Gi for builds.'),
  emptyMinutes: wholeNumber(0, 1_440, 'minutes')
    .optional()
    .describe('How long an empty node waits for the next pod. Default: 15 for controllers, 5 for builds.'),
  maximumAgeDays: wholeNumber(1, 3_650, 'days')
    .nullish()
    .describe('After which a node is replaced, at any hour. Default: never for controllers, 7 for builds.'),
  drainMinutes: wholeNumber(1, 20_160, 'minutes')
    .optional()
    .describe('How long the pods of a node that is to be replaced may still run. Default: 1440 for controllers, 360 for builds.'),
};

/** `nodePools` of fleet.yaml. */
export const nodePools = map(
  {
    role: roleName.optional().describe('Name of the IAM role of the nodes; or else instanceProfile.'),
    instanceProfile: instanceProfileName.optional().describe('Name of an instance profile with the IAM role of the nodes.'),
    subnets: tags.describe('Required. Tags of the subnets that nodes are in.'),
    securityGroups: tags.describe("Required. Tags of the nodes' security groups."),
    image: text(/^al2023@(latest|v\d{8})$/, 'an alias of Amazon Linux 2023 such as "al2023@v20260818"').describe(
      'Required. Machine image of the nodes: al2023@ and a release of awslabs/amazon-eks-ami.',
    ),
    controllers: map(
      {
        ...nodeFields,
        architecture: architecture.optional().describe('Processor architecture of controllers. Default: x86_64.'),
        officeHours: map(
          {
            schedule: cronSchedule.describe('Required. When they begin, in UTC.'),
            hours: wholeNumber(1, 168, 'hours').describe('Required. How long they last.'),
          },
          '{schedule: "0 6 * * mon-fri", hours: 14}',
        )
          .nullish()
          .describe('When no node with a controller is replaced. Default: {schedule: "0 6 * * mon-fri", hours: 14}.'),
      },
      '{disk: 50Gi}',
    )
      .optional()
      .describe('Nodes of controllers.'),
    agents: map(
      {
        ...nodeFields,
        architectures: list(architecture, '[x86_64, arm64]')
          .min(1, { error: 'at least one architecture' })
          .optional()
          .describe('Each gets pools of its own. Default: both.'),
        capacity: list(z.enum(['spot', 'on-demand']), '[spot, on-demand]')
          .min(1, { error: 'at least one capacity' })
          .optional()
          .describe('Each gets pools of its own. Default: both.'),
      },
      '{disk: 100Gi}',
    )
      .optional()
      .describe('Nodes of builds.'),
  },
  '{role: acme-nodes, subnets: {karpenter.sh/discovery: ci}, securityGroups: {karpenter.sh/discovery: ci}, image: al2023@v20260818}',
).superRefine(({ role, instanceProfile }, context) => {
  if ((role === undefined) === (instanceProfile === undefined)) {
    const found = role === undefined ? 'none of them' : 'both';
    context.addIssue({ code: 'custom', message: 'either "role" or "instanceProfile"', params: { found } });
  }
});

export type NodePoolsFile = z.output<typeof nodePools>;
