import * as z from 'zod';
import { image } from './image.ts';
import { teamReference } from './names.ts';
import { channelPlugins } from './plugin.ts';
import { cpuQuantity, memoryQuantity } from './quantity.ts';
import { controllerFields } from './team-fields.ts';
import { anyText, map, text, wholeNumber } from './written.ts';

/** One of `channels`. */
export const channel = map(
  {
    controller: image.describe('Required. Image of the controller.'),
    plugins: channelPlugins.optional().describe('Plugins as id:version, always pinned. Default: none.'),
    schema: text(/^schemas\/jcasc\/[A-Za-z0-9_][A-Za-z0-9._-]*\.json$/, 'a file in schemas/jcasc/ such as "schemas/jcasc/stable.json"')
      .optional()
      .describe('JSON Schema that a controller of this channel has exported: GET /configuration-as-code/schema. Default: none.'),
    pluginsInImage: z.boolean().optional().describe('Whether the image holds the plugins already. Default: false.'),
  },
  '{controller: jenkins/jenkins:2.568.2-jdk21, plugins: ["slack:795.v4b_9705b_e6d47"]}',
);

/** One of `sizes`; a new one has every field but the controller's options. */
export const size = map(
  {
    controller: map(controllerFields, '{cpu: 500m, memory: 2Gi}').optional().describe('What the controller gets.'),
    agents: map(
      {
        cpu: cpuQuantity.optional().describe('CPU of all builds together.'),
        memory: memoryQuantity.optional().describe('Memory of all builds together.'),
        pods: wholeNumber(1, 10_000, 'a number of pods').optional().describe('Pods of all builds together.'),
      },
      '{cpu: "16", memory: 64Gi, pods: 20}',
    )
      .optional()
      .describe('What all builds of a team may use together.'),
  },
  '{controller: {cpu: 500m, memory: 2Gi}, agents: {cpu: "16", memory: 64Gi, pods: 20}}',
);

/** One of `allow`. */
export const allowance = map(
  {
    team: teamReference.describe('Required. Name of the team.'),
    rule: anyText('the name of a rule such as "privileged-builds"').describe(
      'Required. Rule that is loosened, such as privileged-builds; docs/safety.md lists them.',
    ),
    reason: anyText('why it is needed').describe('Required. Why it is needed, for the auditor.'),
    until: z.iso
      .date({ error: 'a date such as 2027-03-31' })
      .optional()
      .describe('The last day on which it holds, seen from the day that --today gives.'),
    in: anyText('an object or a file, such as "Deployment/jenkins" or "casc/mail.yaml"')
      .optional()
      .describe('The only object or file for which it holds. Default: everything of the team.'),
  },
  '{team: mobile, rule: privileged-builds, reason: …}',
);
