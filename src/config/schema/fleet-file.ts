import * as z from 'zod';
import { agentKind, agentKindName } from './agent-kind.ts';
import { fileSystemId } from './aws.ts';
import { fargate } from './fargate.ts';
import { allowance, channel, size } from './fleet-catalog.ts';
import { ingress } from './fleet-ingress.ts';
import { argocd, cluster, git, network, secrets } from './fleet-platform.ts';
import { image } from './image.ts';
import { fleetLogin } from './login.ts';
import { groupName, hostName, shortName } from './names.ts';
import { nodePools } from './node-pools.ts';
import { teamDefaults, teamProfile } from './team-file.ts';
import { list, map, mapByName, text } from './written.ts';

/** `fleet.yaml`. */
export const fleetFile = map(
  {
    name: shortName('acme').describe('Required. Name of the fleet; what it shares is called <name>-…'),
    prefix: text(/^([a-z0-9][a-z0-9-]{0,15})?$/, 'a prefix such as "ci-" (lower-case letters, digits and "-", at most 16)')
      .optional()
      .describe(
        'Before namespaces, Applications, AppProjects and PersistentVolumes, for a cluster shared with others. Never changes afterwards. Default: "".',
      ),
    cluster: cluster.describe('Required. The EKS cluster.'),
    git: git.describe('Required. This repository.'),
    argocd: argocd.optional().describe('Argo CD.'),
    domain: hostName.describe('Required. Team payments is https://payments.<domain>/.'),
    network: network.describe('Required. Addresses and ports.'),
    ingress: ingress.describe('Required. Load balancers.'),
    storage: map(
      { fileSystem: fileSystemId.describe('Required. Id of the EFS file system.') },
      '{fileSystem: fs-0123456789abcdef0}',
    ).describe('Required. Where volumes are.'),
    secrets: secrets.optional().describe('Where secrets are.'),
    identity: z.enum(['pod-identity', 'irsa']).optional().describe('How pods get AWS roles. Default: pod-identity.'),
    nodes: z.enum(['karpenter', 'cluster-autoscaler']).optional().describe('What makes nodes. Default: karpenter.'),
    nodePools: nodePools.nullish().describe("Karpenter's node pools. Default: none, the cluster has nodes already."),
    fargate: fargate.nullish().describe('Fargate profile of builds. Default: none, or one that is made elsewhere.'),
    administrators: list(groupName, '[platform]')
      .optional()
      .describe('Groups of the login that administer every controller. Default: none.'),
    login: fleetLogin.nullish().describe('Login in Jenkins. Default: local, with a generated password.'),
    channels: mapByName(shortName('stable'), channel, '{stable: {controller: jenkins/jenkins:2.568.2-jdk21}}')
      .refine((channels) => Object.keys(channels).length > 0, { error: 'at least one channel' })
      .describe('Required. Controller versions with their plugins, by name.'),
    images: map(
      {
        agent: image.optional().describe("Image of the agent's own container."),
        configReload: image.optional().describe('Image of the sidecar that reloads configuration.'),
      },
      '{agent: "jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21"}',
    )
      .optional()
      .describe("Images beside the controller's."),
    requireDigests: z.boolean().optional().describe('Whether every image must be pinned by its digest. Default: false.'),
    casc: map(
      {
        unknown: z
          .enum(['refuse', 'warn'])
          .optional()
          .describe('What to do with a key that neither jenkins-fleet nor the schema of the channel knows. Default: refuse.'),
      },
      '{unknown: warn}',
    )
      .optional()
      .describe('How JCasC is checked.'),
    agentKinds: mapByName(agentKindName, agentKind.nullable(), '{maven: {containers: {maven: {image: …}}}}')
      .optional()
      .describe('Kinds of agents beside the built-in ones, or changes to these, by name.'),
    sizes: mapByName(shortName('small'), size.nullable(), '{small: {controller: {memory: 2Gi}}}')
      .optional()
      .describe('Sizes beside small, medium and large, or changes to these, by name.'),
    profiles: mapByName(shortName('mobile'), teamProfile, '{mobile: {agents: [linux]}}')
      .optional()
      .describe('Named parts of a team.yaml, pulled in with extends.'),
    defaults: teamDefaults.optional().describe('What every team inherits: any field of team.yaml.'),
    allow: list(allowance, '[{team: mobile, rule: privileged-builds, reason: …}]')
      .optional()
      .describe('What loosens safety, for each team with a reason.'),
  },
  '{name: acme, …}',
);

/** The fleet as it is written: every default still to be filled in. */
export type FleetFile = z.output<typeof fleetFile>;
