import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';

/** A Node whose labels, taints and capacity are known. */
export interface PlannedNode extends KubernetesObject {
  readonly metadata: KubernetesObject['metadata'] & { readonly labels: Readonly<Record<string, string>> };
  readonly spec: { readonly taints: readonly object[] };
  readonly status: { readonly capacity: Readonly<Record<string, string>>; readonly allocatable: Readonly<Record<string, string>> };
}

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** What tells kinds of nodes apart for those who select one: a node is made for each combination. Of all else one is as good as the other. */
const choices = ['kubernetes.io/arch', 'karpenter.sh/capacity-type'];

/** On the nodes that the suite has made. */
export const testNodeLabel = 'jenkins-fleet-test/node';

/**
 * The nodes that Karpenter would make of its NodePools (karpenter.sh/v1): labels of the template and of the requirements, the taints, and the most CPUs that
 * `karpenter.k8s.aws/instance-cpu` names, with 8 GiB of memory for each, as instances of the family `r` have. Other objects are passed over.
 */
export const nodesFromPools = (objects: readonly KubernetesObject[]): readonly PlannedNode[] =>
  objects.filter(({ kind, apiVersion }) => kind === 'NodePool' && apiVersion.startsWith('karpenter.sh/')).flatMap(nodesOf);

const nodesOf = ({ metadata: { name: pool }, spec }: LooseObject): readonly PlannedNode[] => {
  const { metadata, spec: template } = spec.template;
  const requirements: readonly Requirement[] = template.requirements ?? [];
  const cpus = Math.max(...numbers(requirements, 'karpenter.k8s.aws/instance-cpu', 4));
  return combinations(choices.map((key) => valuesOf(requirements, key).map((value) => [key, value] as const))).map((chosen) => {
    const name = ['node', pool, ...chosen.map(([, value]) => value)].join('-');
    const capacity = { cpu: String(cpus), memory: `${cpus * 8}Gi`, pods: '110', 'ephemeral-storage': '100Gi' };
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: {
          ...Object.fromEntries(requirements.flatMap((requirement) => labelOf(requirement))),
          ...metadata?.labels,
          ...Object.fromEntries(chosen),
          'karpenter.sh/nodepool': pool,
          'kubernetes.io/hostname': name,
          [testNodeLabel]: 'true',
        },
      },
      spec: { taints: template.taints ?? [] },
      status: { capacity, allocatable: capacity },
    };
  });
};

const valuesOf = (requirements: readonly Requirement[], key: string): readonly string[] =>
  requirements.find((requirement) => requirement.key === key && requirement.operator === 'In')?.values ?? [];

const numbers = (requirements: readonly Requirement[], key: string, otherwise: number): readonly number[] => {
  const values = valuesOf(requirements, key).map(Number);
  return values.length > 0 ? values : [otherwise];
};

/** The label of one requirement: its first value, or one more than what it has to be greater than. */
const labelOf = ({ key, operator, values: [first] = [] }: Requirement): readonly (readonly [string, string])[] => {
  if (first === undefined || !['In', 'Gt'].includes(operator)) return [];
  return [[key, operator === 'Gt' ? String(Number(first) + 1) : first]];
};

/** One of each list, in all ways; a list without anything is passed over. */
const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists
    .filter((list) => list.length > 0)
    .reduce<readonly (readonly T[])[]>((found, list) => found.flatMap((chosen) => list.map((value) => [...chosen, value])), [[]]);
