import type { Fleet, Team } from '../../model/index.ts';
import { type AddressRange, parseRange } from './address-range.ts';
import { requiredValues } from './label-selector.ts';
import type { Peer, PortRange, Rule } from './network-policy.ts';

/** The label that the API server gives every namespace. Another label may be on a namespace that is not of this fleet. */
const namespaceLabel = 'kubernetes.io/metadata.name';

/** Ports of a controller: for the load balancer and for agents, and for agents alone. */
export const controllerPorts = { http: 8080, agents: 50_000 } as const;

/** The link-local range, where the metadata service of the node is, and of it where EKS Pod Identity hands out credentials, on port 80. */
export const linkLocal = '169.254.0.0/16';
export const podIdentityAgent = '169.254.170.23/32';

/** Where the same services are over IPv6 (EC2 user guide, "Access instance metadata"; EKS user guide, "How EKS Pod Identity works"). */
export const awsServicesIpv6 = 'fd00:ec2::/32';

/** Whose pods a peer selects: the team's own, the cluster's DNS, another team of the fleet, some other namespace by its name, or any namespace. */
export interface Place {
  readonly of: 'own' | 'dns' | 'fleet' | 'elsewhere' | 'anywhere';
  /** Such as `namespace "monitoring"`. */
  readonly name: string;
}

/** The places that a selector of pods can mean. A namespace counts as named where a label that nobody else can give says which it is. */
export const placesOf = (peer: Peer, policyNamespace: string, fleet: Fleet, team: Team): readonly Place[] => {
  const { namespaceSelector } = peer;
  const names = namespaceSelector === undefined ? [policyNamespace] : requiredValues(namespaceSelector, namespaceLabel);
  if (names === undefined) return [{ of: 'anywhere', name: 'any namespace' }];
  return names.map((name) => ({ of: ownerOf(name, peer, fleet, team), name: `the namespace "${name}"` }));
};

const ownerOf = (namespace: string, { podSelector }: Peer, fleet: Fleet, team: Team): Place['of'] => {
  if ([team.namespace, team.agentsNamespace].includes(namespace)) return 'own';
  if (namespace === 'kube-system' && isOnly(requiredValues(podSelector, 'k8s-app'), 'kube-dns')) return 'dns';
  const isOfFleet = fleet.teams.some((other) => [other.namespace, other.agentsNamespace].includes(namespace));
  return isOfFleet ? 'fleet' : 'elsewhere';
};

const isOnly = (values: readonly string[] | undefined, value: string): boolean =>
  values !== undefined && values.every((one) => one === value);

/** Port numbers by protocol, such as `{TCP: [53], UDP: [53]}`. */
export type Ports = Readonly<Record<string, readonly number[]>>;

/** The ports of a rule that are not all among these; one that is given by its name counts as any. */
export const portsBeyond = (ports: Rule['ports'], declared: Ports): Rule['ports'] =>
  ports === 'everything' ? ports : ports.filter((range) => !isDeclared(range, declaredOf(declared, range.protocol)));

const declaredOf = (declared: Ports, protocol: string): readonly number[] =>
  Object.hasOwn(declared, protocol) ? (declared[protocol] ?? []) : [];

const isDeclared = ({ first, last, name }: PortRange, declared: readonly number[]): boolean => {
  if (name !== undefined || last - first >= declared.length) return false;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).every((port) => declared.includes(port));
};

/** Whether a port of this protocol is among those of a rule; one that is given by its name may be any. */
export const mayHold = (ports: Rule['ports'], protocol: string, port: number): boolean =>
  ports === 'everything' ||
  ports.some((range) => range.protocol === protocol && (range.name !== undefined || (range.first <= port && port <= range.last)));

/** Such as `TCP 80`, `UDP 1000 to 2000`, or `every port`. */
export const printPorts = (ports: Rule['ports']): string =>
  ports === 'everything'
    ? 'every port'
    : ports
        .map(({ protocol, first, last, name }) => {
          if (name !== undefined) return `${protocol} "${name}"`;
          return first === 0 ? `every port of ${protocol}` : `${protocol} ${first === last ? first : `${first} to ${last}`}`;
        })
        .join(' and ');

/** A range of fleet.yaml or of ours, whose text has been checked. Every team asks for the same few. */
export const knownRange = (cidr: string): AddressRange => {
  const range = knownRanges.get(cidr) ?? parseRange(cidr);
  if (range === undefined) throw new Error(`"${cidr}" is no range of addresses`);
  knownRanges.set(cidr, range);
  return range;
};

const knownRanges = new Map<string, AddressRange>();
