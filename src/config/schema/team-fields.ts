import * as z from 'zod';
import { agentKind, agentKindName, agentReferences } from './agent-kind.ts';
import { accessPointId, roleArn, securityGroupId } from './aws.ts';
import { teamLogin } from './login.ts';
import { environmentName, groupName, hostName, shortName, teamReference } from './names.ts';
import { port } from './network.ts';
import { pluginReferences } from './plugin.ts';
import { cpuQuantity, memoryQuantity } from './quantity.ts';
import { secretReferences } from './secret.ts';
import { timezone } from './timezone.ts';
import { list, map, mapByName, text } from './written.ts';

export const accessPoint = map(
  { accessPoint: accessPointId.describe('Id of an EFS access point of its own.') },
  '{accessPoint: fsap-0123456789abcdef0}',
);

/** What a controller's pod gets; a size sets the first two. */
export const controllerFields = {
  cpu: cpuQuantity.optional().describe('CPU of the controller, such as 500m or "2".'),
  memory: memoryQuantity.optional().describe('Memory of the controller, such as 4Gi.'),
  javaOptions: list(text(/^-\S.*$/, 'a Java option such as "-XX:+UseG1GC"'), '["-XX:+UseG1GC"]')
    .nullish()
    .describe("More options for the controller's Java. Default: none."),
  eviction: z
    .enum(['allowed', 'blocked'])
    .nullish()
    .describe('Whether a node may be drained while the controller runs on it. Default: allowed.'),
};

const groups = list(groupName, '[payments]');
const access = map(
  {
    administer: groups.nullish().describe('Groups that may do everything.'),
    build: groups.nullish().describe('Groups that may start and stop builds.'),
    read: groups.nullish().describe('Groups that may look; "everyone" is everybody who can log in.'),
  },
  '{administer: [payments-leads], build: [payments], read: [everyone]}',
);

/** The fields of team.yaml that `defaults` and `profiles` of fleet.yaml may hold as well, all optional; `null` removes what was inherited. */
export const inheritableFields = {
  filesFrom: teamReference.nullish().describe('Team whose jobs/ and casc/ come first; own files add, the same path replaces.'),
  channel: shortName('stable').nullish().describe('Channel of fleet.yaml: a controller version and its plugins. Default: stable.'),
  size: shortName('small').nullish().describe('Size of fleet.yaml, or small, medium, large. Default: small.'),
  controller: map(controllerFields, '{memory: 4Gi}').optional().describe('What differs from the size.'),
  suspended: z.boolean().nullish().describe('true: no controller runs, everything else stays. Default: false.'),
  timezone: timezone.nullish().describe('Time zone of schedules and logs, such as Asia/Tokyo. Default: Etc/UTC.'),
  host: hostName.nullish().describe('Host name of the controller. Default: <team>.<domain>.'),
  ingress: shortName('internal').nullish().describe("Group of the ingress in fleet.yaml. Default: one by a hash of the team's name."),
  login: teamLogin.nullish().describe('Login in Jenkins; "local" is the generated administrator. Default: the fleet\'s.'),
  access: access.nullish().describe('Groups of the login by what they may do.'),
  agents: agentReferences.nullish().describe('Agent kinds, by name or with what differs. Default: [linux].'),
  agentKinds: mapByName(agentKindName, agentKind.nullable(), '{flutter: {containers: {flutter: {image: …}}}}')
    .nullish()
    .describe('More agent kinds, or changes to those of the fleet and the built-in ones.'),
  defaultAgent: agentKindName
    .nullish()
    .describe('Kind that a build without a label gets, or "none". Default: linux, or else the first kind that any build may have.'),
  cache: accessPoint.nullish().describe('Volume of the caches of the agents; required where an agent kind that you wrote uses caches.'),
  secrets: secretReferences.nullish().describe('Values of the secret store that JCasC reads as ${name}.'),
  plugins: pluginReferences.nullish().describe("Plugins as id:version, in addition to the channel's."),
  removedJobs: z
    .enum(['disable', 'keep', 'delete'])
    .nullish()
    .describe('What becomes of jobs and folders that no script declares any more; see docs/jobs.md. Default: disable.'),
  branchIndexing: z
    .enum(['on-change', 'by-trigger'])
    .nullish()
    .describe('Whether a multibranch project whose script changed is scanned at once, or when its trigger says so. Default: on-change.'),
  environment: mapByName(environmentName, z.string({ error: 'text in quotes' }).nullable(), '{DEPLOY_REGION: ap-northeast-1}')
    .nullish()
    .describe('Environment variables of builds; never a secret.'),
  roles: map(
    {
      controller: roleArn.nullish().describe('Role of the controller.'),
      agents: roleArn.nullish().describe('Role of builds.'),
    },
    '{controller: "arn:aws:iam::…", agents: "arn:aws:iam::…"}',
  )
    .nullish()
    .describe('AWS roles.'),
  securityGroups: list(securityGroupId, '[sg-0123456789abcdef0]')
    .nullish()
    .describe("Security groups of the controller's pod. Default: those of the nodes."),
  egressPorts: list(port, '[9418]')
    .nullish()
    .describe('TCP ports beside the fleet\'s that controller and builds may reach. Needs an entry in "allow" of fleet.yaml.'),
};

export const profileNames = list(shortName('mobile'), '[mobile]').nullish().describe('Profiles of fleet.yaml, the later one wins.');
