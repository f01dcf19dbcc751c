import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { FargateProfile } from '../../imports/eks.ts';
import type { Fleet } from '../../src/model/index.ts';
import { fleetLabels, selectsFargate } from '../constructs/labels.ts';
import { sharedNamespace } from './namespaces.ts';

/**
 * The Fargate profile of builds: one for all teams, since a selector's namespace may hold a `*` (EKS user guide, "Fargate profile wildcards").
 * Its labels are those of the pods of a kind that runs on Fargate.
 */
export class ClusterFargate extends Chart {
  constructor(scope: Construct, fleet: Fleet) {
    super(scope, 'fargate');
    if (fleet.fargate !== undefined) {
      const name = `${fleet.name}-agents`;
      new FargateProfile(this, 'profile', {
        metadata: { name, namespace: sharedNamespace(fleet), labels: fleetLabels(fleet) },
        spec: {
          name,
          clusterName: fleet.cluster.name,
          podExecutionRoleARN: fleet.fargate.podExecutionRole,
          subnets: fleet.fargate.subnets,
          selectors: [
            {
              namespace: `${fleet.prefix}*-agents`,
              labels: { 'app.kubernetes.io/part-of': fleet.name, ...selectsFargate() },
            },
          ],
          tags: { 'jenkins-fleet': fleet.name },
        },
      });
    }
  }
}
