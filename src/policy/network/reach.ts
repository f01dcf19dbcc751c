import type { KubernetesObject } from '../../model/index.ts';
import { isInside, parseRange } from './address-range.ts';
import { type Labels, selects } from './label-selector.ts';
import type { Direction, NetworkPolicy, Peer, PortRange, Rule } from './network-policy.ts';
import { parseBlock } from './parse-block.ts';

/** Where packets come from or go to: a pod of the cluster, or an address outside of it. */
export interface Endpoint {
  readonly address: string;
  readonly pod?: {
    readonly namespace: string;
    readonly namespaceLabels: Labels;
    readonly labels: Labels;
    /** Numbers of its containers' ports by name. */
    readonly ports?: Readonly<Record<string, number>>;
  };
}

export interface Packet {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** What NetworkPolicies say of a packet at one of its two ends. */
interface Passage {
  readonly direction: Direction;
  readonly passes: boolean;
  /** The policy with a rule that lets it through; or those that isolate the pod, where none does. Empty where no policy is for the pod. */
  readonly by: readonly KubernetesObject[];
}

/** Whether a packet arrives, as it leaves a pod and as it reaches one. */
export interface Reach {
  readonly arrives: boolean;
  readonly passages: readonly Passage[];
}

/**
 * Decides as Kubernetes says a network must (Kubernetes documentation, "Network Policies"): a pod that some policy isolates in a direction gets only
 * what one rule of one such policy lets through, both ends must agree, and a pod always reaches itself. An `ipBlock` also fits the address of a
 * pod, as with the VPC CNI, whose pods have addresses of the VPC; Kubernetes leaves that open.
 */
export const reach = (policies: readonly NetworkPolicy[], packet: Packet): Reach => {
  const { from, to } = packet;
  if (from.pod !== undefined && to.pod !== undefined && from.address === to.address) return { arrives: true, passages: [] };
  const passages = [...passageOf(policies, packet, 'egress', from, to), ...passageOf(policies, packet, 'ingress', to, from)];
  return { arrives: passages.every(({ passes }) => passes), passages };
};

const passageOf = (
  policies: readonly NetworkPolicy[],
  packet: Packet,
  direction: Direction,
  { pod }: Endpoint,
  other: Endpoint,
): readonly Passage[] => {
  if (pod === undefined) return [];
  const isolating = policies.filter(
    ({ namespace, podSelector, isolates }) => namespace === pod.namespace && isolates[direction] && selects(podSelector, pod.labels),
  );
  const open = isolating.filter(({ namespace, rules }) =>
    rules.some((rule) => rule.direction === direction && hasPort(rule, packet) && hasPeer(rule, other, namespace)),
  );
  const passes = isolating.length === 0 || open.length > 0;
  return [{ direction, passes, by: (passes ? open : isolating).map(({ object }) => object) }];
};

const hasPort = ({ ports }: Rule, { port, protocol = 'TCP', to }: Packet): boolean =>
  ports === 'everything' || ports.some((range) => range.protocol === protocol && holdsPort(range, port, to));

const holdsPort = ({ first, last, name }: PortRange, port: number, { pod }: Endpoint): boolean =>
  name === undefined ? first <= port && port <= last : pod?.ports?.[name] === port;

const hasPeer = ({ peers }: Rule, endpoint: Endpoint, namespace: string): boolean =>
  peers === 'everything' || peers.some((peer) => isPeer(peer, endpoint, namespace));

const isPeer = ({ ipBlock, namespaceSelector, podSelector }: Peer, { address, pod }: Endpoint, namespace: string): boolean => {
  if (ipBlock !== undefined) return isInBlock(address, ipBlock);
  if (pod === undefined || (namespaceSelector === undefined && podSelector === undefined)) return false;
  const isNamespace = namespaceSelector === undefined ? pod.namespace === namespace : selects(namespaceSelector, pod.namespaceLabels);
  return isNamespace && (podSelector === undefined || selects(podSelector, pod.labels));
};

const isInBlock = (address: string, ipBlock: NonNullable<Peer['ipBlock']>): boolean => {
  const [one, block] = [parseRange(address), parseBlock(ipBlock)];
  return one !== undefined && block !== undefined && isInside(one, block.left);
};
