import * as z from 'zod';
import { accountId, region, vpcId } from './aws.ts';
import { shortName } from './names.ts';
import { addressRange, gitRepository, httpsUrl, port } from './network.ts';
import { secretKey } from './secret.ts';
import { anyText, list, map, text, wholeNumber } from './written.ts';

/** `cluster` of fleet.yaml. */
export const cluster = map(
  {
    name: anyText('the name of a cluster such as "ci"').describe('Required. Name of the EKS cluster.'),
    region: region.describe('Required. AWS region.'),
    account: accountId.describe('Required. AWS account, in quotes.'),
    vpc: vpcId.optional().describe('VPC of the cluster.'),
    kubernetes: text(/^1\.\d{1,3}$/, 'a Kubernetes version such as "1.35"')
      .optional()
      .describe('Minor version of the cluster, in quotes. Default: "1.35".'),
  },
  '{name: ci, region: eu-west-1, account: "111122223333"}',
);

/** `git` of fleet.yaml. */
export const git = map(
  {
    repository: gitRepository.describe('Required. Address of this repository, as Argo CD reaches it.'),
    revision: anyText('a branch or tag such as "main"').optional().describe('Branch that Argo CD follows. Default: main.'),
    path: text(/^(?!.*(^|\/)\.{1,2}(\/|$))([\w.-]+(\/[\w.-]+)*)?$/, 'a folder such as "ci/fleet", without "/" at either end')
      .optional()
      .describe('Folder of this fleet in the repository. Default: "", the root.'),
  },
  '{repository: https://github.com/acme/jenkins-fleet.git}',
);

/** `argocd` of fleet.yaml. */
export const argocd = map(
  {
    namespace: shortName('argocd').optional().describe('Namespace of Argo CD. Default: argocd.'),
    destination: map(
      {
        server: httpsUrl.optional().describe("Address of the cluster's API server, as Argo CD knows it."),
        name: anyText('the name of a cluster such as "ci"').optional().describe('Name of the cluster, as Argo CD knows it.'),
      },
      '{server: https://kubernetes.default.svc}',
    )
      .superRefine((written, context) => {
        if ((written.server === undefined) === (written.name === undefined)) {
          const found = written.server === undefined ? 'none of them' : 'both';
          context.addIssue({ code: 'custom', message: 'either "server" or "name"', params: { found } });
        }
      })
      .optional()
      .describe('Cluster that Argo CD deploys to: its server or its name. Default: {server: https://kubernetes.default.svc}.'),
    manageSettings: z.boolean().optional().describe("Whether jenkins-fleet keeps Argo CD's own settings for this scale. Default: false."),
    shards: wholeNumber(1, 100, 'a number of application controllers')
      .optional()
      .describe('Application controllers that Argo CD runs. Default: 1.'),
  },
  '{namespace: argocd}',
);

/** `network` of fleet.yaml. */
export const network = map(
  {
    vpcCidrs: list(addressRange, '[10.0.0.0/16]')
      .min(1, { error: 'at least one range' })
      .describe('Required. Addresses of the VPC, where load balancer and API server are.'),
    serviceCidr: addressRange.optional().describe('Addresses of Services. Default: 172.20.0.0/16.'),
    egressPorts: list(port, '[443, 22]')
      .optional()
      .describe('TCP ports that controllers and builds may reach on the internet. Default: [443, 22].'),
  },
  '{vpcCidrs: [10.0.0.0/16]}',
);

/** `secrets` of fleet.yaml. */
export const secrets = map(
  {
    store: map(
      {
        kind: z.enum(['ClusterSecretStore', 'SecretStore']).optional().describe('Default: ClusterSecretStore.'),
        name: shortName('aws').optional().describe('Default: aws.'),
        manage: z.boolean().optional().describe('Whether jenkins-fleet makes the ClusterSecretStore. Default: true.'),
      },
      '{kind: ClusterSecretStore, name: aws}',
    )
      .optional()
      .describe('Store of External Secrets.'),
    prefix: secretKey
      .optional()
      .describe('Where all keys begin: slack-token of payments is <prefix>/payments/slack-token. Default: jenkins-fleet.'),
  },
  '{prefix: jenkins-fleet}',
);
