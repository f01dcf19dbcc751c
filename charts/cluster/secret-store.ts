import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ClusterSecretStore } from '../../imports/external-secrets.ts';
import type { Fleet } from '../../src/model/index.ts';
import { fleetLabels } from '../constructs/labels.ts';

/** The store that all teams' secrets are read from, unless the cluster has one already. It uses the AWS role of External Secrets itself. */
export class ClusterSecretStores extends Chart {
  constructor(scope: Construct, fleet: Fleet) {
    super(scope, 'secret-store');
    const { kind, name, manage } = fleet.secrets.store;
    if (kind === 'ClusterSecretStore' && manage) {
      new ClusterSecretStore(this, 'store', {
        metadata: { name, labels: fleetLabels(fleet) },
        spec: {
          provider: { aws: { service: 'SecretsManager', region: fleet.cluster.region } },
          conditions: [{ namespaceSelector: { matchLabels: fleetLabels(fleet) } }],
        },
      });
    }
  }
}
