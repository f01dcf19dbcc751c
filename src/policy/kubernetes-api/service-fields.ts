import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Violation } from '../policy.ts';

/** What Kubernetes chooses once for a Service that has an address of the cluster, and what only other types have. */
const ofOtherServices = [
  'clusterIP',
  'clusterIPs',
  'ipFamilies',
  'ipFamilyPolicy',
  'allocateLoadBalancerNodePorts',
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'loadBalancerClass',
  'loadBalancerSourceRanges',
];

/** A named port that no container has is no mistake to the API server, and the Service leads nowhere. */
const findLostPorts = (of: KubernetesObject, objects: readonly KubernetesObject[]): readonly Violation[] => {
  const controller = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.namespace === of.metadata.namespace);
  const names = ['initContainers', 'containers'].flatMap((list) =>
    mapsAt(controller, ['spec', 'template', 'spec', list]).flatMap(({ item }) =>
      mapsAt(item, ['ports']).map(({ item: port }) => port['name']),
    ),
  );
  return mapsAt(of, ['spec', 'ports'])
    .filter(({ item: { targetPort } }) => controller !== undefined && typeof targetPort === 'string' && !names.includes(targetPort))
    .map(({ item: { targetPort }, path }) => ({
      of,
      path: [...path, 'targetPort'],
      message: `leads to the port "${String(targetPort)}", and no container of the controller has one of that name`,
      fix: 'name one of its ports, or write the number',
    }));
};

/**
 * Finds what the API server refuses of a Service with an address of the cluster: what it chose once and what other types have (kubernetes 1.35, `ValidateService`,
 * `ValidateServiceUpdate`). Where `internal-services` is excepted the other types have their own.
 */
export const checkServiceFields = (of: KubernetesObject, objects: readonly KubernetesObject[]): readonly Violation[] => {
  const isInternal = ['ClusterIP', undefined, null].includes(valueAt(of, ['spec', 'type']) as string);
  const paths: readonly FieldPath[] = [
    ...ofOtherServices.map((field) => ['spec', field]),
    ...mapsAt(of, ['spec', 'ports']).map(({ path }) => [...path, 'nodePort']),
  ];
  const misplaced = !isInternal
    ? []
    : paths
        .filter((path) => (valueAt(of, path) ?? null) !== null)
        .map((path) => ({
          of,
          path,
          message: `has "${path.at(-1)}", which never changes or is for other types of Services`,
          fix: 'remove it',
        }));
  return [...misplaced, ...findLostPorts(of, objects)];
};
