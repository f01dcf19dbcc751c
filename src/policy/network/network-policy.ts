import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { isAbsent, itemsOf, textsOf } from '../fields/list-values.ts';
import { isMap, mapAt, valueAt } from '../fields/value-at.ts';

export type Direction = 'ingress' | 'egress';

/** A NetworkPolicy as the cluster's network reads it: every default filled in. */
export interface NetworkPolicy {
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly podSelector: unknown;
  /** Whether the pods that it selects may do nothing in a direction but what some rule lets through. */
  readonly isolates: Readonly<Record<Direction, boolean>>;
  readonly rules: readonly Rule[];
}

/** What a rule lets through: every peer on every port. */
export interface Rule {
  readonly direction: Direction;
  readonly path: FieldPath;
  readonly peers: readonly Peer[] | 'everything';
  readonly ports: readonly PortRange[] | 'everything';
}

/** Addresses, where `ipBlock` is there; else pods of the namespaces that are selected, or of the policy's own. */
export interface Peer {
  readonly path: FieldPath;
  readonly ipBlock?: { readonly cidr: unknown; readonly except: readonly unknown[] };
  readonly namespaceSelector?: unknown;
  readonly podSelector?: unknown;
}

/** Ports of one protocol; `name` is one that a container gives to its port. */
export interface PortRange {
  readonly path: FieldPath;
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
  readonly name?: string;
}

/**
 * Reads the NetworkPolicies among objects (`networking.k8s.io/v1`). An absent or empty list of peers or ports means all of them, and so does one that a
 * patch has bent: it must not look narrower than it might be. Without `policyTypes` a policy is for what comes in, and for what goes out where it has
 * such rules (k8s.io/kubernetes, `SetDefaults_NetworkPolicy`).
 */
export const networkPoliciesIn = (objects: readonly KubernetesObject[]): readonly NetworkPolicy[] =>
  objects
    .filter(({ apiVersion, kind }) => kind === 'NetworkPolicy' && apiVersion.startsWith('networking.k8s.io/'))
    .map((object) => {
      const spec = mapAt(object, ['spec']);
      const types = textsOf(spec['policyTypes']);
      const defaults = ['Ingress', ...(itemsOf(spec['egress']).length > 0 ? ['Egress'] : [])];
      const isFor = (type: string) => (types.length === 0 ? defaults : types).includes(type);
      return {
        object,
        namespace: object.metadata.namespace ?? '',
        podSelector: spec['podSelector'],
        isolates: { ingress: isFor('Ingress'), egress: isFor('Egress') },
        rules: [...rulesOf(object, 'ingress', 'from'), ...rulesOf(object, 'egress', 'to')],
      };
    });

const rulesOf = (object: KubernetesObject, direction: Direction, peersField: 'from' | 'to'): readonly Rule[] =>
  itemsOf(valueAt(object, ['spec', direction])).map((rule, index) => {
    const path = ['spec', direction, index];
    return {
      direction,
      path,
      peers: everythingOr(valueAt(rule, [peersField]), (peer, position) => toPeer(peer, [...path, peersField, position])),
      ports: everythingOr(valueAt(rule, ['ports']), (port, position) => toPortRange(port, [...path, 'ports', position])),
    };
  });

const everythingOr = <Item>(list: unknown, read: (item: unknown, position: number) => Item): readonly Item[] | 'everything' =>
  itemsOf(list).length === 0 ? 'everything' : itemsOf(list).map(read);

const toPeer = (peer: unknown, path: FieldPath): Peer => {
  const { ipBlock, namespaceSelector, podSelector } = mapAt(peer, []);
  return {
    path,
    ...(isMap(ipBlock) && { ipBlock: { cidr: ipBlock['cidr'], except: itemsOf(ipBlock['except']) } }),
    ...(!isAbsent(namespaceSelector) && { namespaceSelector }),
    ...(!isAbsent(podSelector) && { podSelector }),
  };
};

const lastPort = 65_535;

const toPortRange = (value: unknown, path: FieldPath): PortRange => {
  const { protocol, port, endPort } = mapAt(value, []);
  const range = { path, protocol: typeof protocol === 'string' ? protocol : 'TCP' };
  if (typeof port === 'string') return { ...range, first: 0, last: -1, name: port };
  if (typeof port !== 'number') return { ...range, first: 0, last: lastPort };
  return { ...range, first: port, last: typeof endPort === 'number' ? endPort : port };
};
