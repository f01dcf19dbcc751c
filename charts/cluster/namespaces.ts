import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { Namespace } from '../../imports/kubernetes.ts';
import type { Fleet } from '../../src/model/index.ts';
import { fleetLabels } from '../constructs/labels.ts';
import { keepsData } from '../constructs/sync.ts';

/** Namespace of the objects that the fleet shares and that cannot be without one. No pod runs in it. */
export const sharedNamespace = (fleet: Fleet): string => `${fleet.prefix}${fleet.name}-shared`;

export class ClusterNamespaces extends Chart {
  constructor(scope: Construct, fleet: Fleet) {
    super(scope, 'namespaces');
    new Namespace(this, 'shared', {
      metadata: {
        name: sharedNamespace(fleet),
        labels: {
          ...fleetLabels(fleet),
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'latest',
        },
        // Its Application does not cascade, but prunes: without it a namespace that leaves Git would take along whatever else is in it.
        annotations: keepsData,
      },
    });
  }
}
