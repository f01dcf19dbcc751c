import { valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/**
 * Where the node pools are made here, builds select them: a pod without the selector also fits a node without a taint, and those are of the cluster, with its
 * add-ons and their rights. What runs on AWS Fargate shares no node.
 */
export const buildsRunInTheirPools: Policy = {
  name: 'builds-run-in-their-pools',
  canBeAllowed: true,
  check: ({ fleet, agentPods }) =>
    podsOf({ objects: [], agentPods })
      .filter((pod) => !isOnFargate(pod))
      .flatMap(({ of, spec, path }) =>
        Object.entries(fleet.nodePools?.agents.labels ?? {})
          .filter(([label, value]) => valueAt(spec, ['nodeSelector', label]) !== value)
          .map(([label, value]) => ({
            of,
            path: [...path, 'nodeSelector', label],
            message: `does not select the nodes of builds, which have the label "${label}" with the value "${value}"`,
            fix: `add ${label}=${value} to the "nodeSelector" of the template`,
          })),
      ),
};

const isOnFargate = ({ object }: SubjectPod): boolean => object.metadata.labels?.['jenkins-fleet/fargate'] === 'true';
