import type { Fleet, Team } from '../../model/index.ts';
import { type AddressRange, isInside, overlap } from './address-range.ts';
import type { Peer, Rule } from './network-policy.ts';
import type { Opening, PolicyContext } from './opening.ts';
import { parseBlock } from './parse-block.ts';
import {
  awsServicesIpv6,
  controllerPorts,
  knownRange,
  linkLocal,
  mayHold,
  type Ports,
  placesOf,
  podIdentityAgent,
  portsBeyond,
  printPorts,
} from './places.ts';

/** Finds what the rules of a policy let out of the team's namespaces beside what charts/network.ts does. */
export const findEgressOpenings = (context: PolicyContext): readonly Opening[] =>
  context.policy.rules
    .filter(({ direction }) => direction === 'egress')
    .flatMap((rule) => {
      const leaver = leaverOf(context);
      if (rule.peers === 'everything') {
        const message = `lets ${leaver.name} reach every address and every pod, since its rule has no "to"`;
        return [{ of: context.policy.object, path: rule.path, message, fix: 'say in "to" what it is for', isOwnRisk: false }];
      }
      return rule.peers.flatMap((peer) =>
        (peer.ipBlock === undefined ? findPods(context, leaver, rule, peer) : findAddresses(context, leaver, rule, peer)).map(
          (opening) => ({ of: context.policy.object, path: peer.path, ...opening }),
        ),
      );
    });

type Found = Omit<Opening, 'of'>;

/** Who is in the policy's namespace. */
interface Leaver {
  readonly name: string;
  readonly isBuild: boolean;
  readonly role?: string | undefined;
}

const leaverOf = ({ policy, team }: PolicyContext): Leaver =>
  policy.namespace === team.namespace
    ? { name: 'the controller', isBuild: false, role: team.roles.controller }
    : { name: 'builds', isBuild: true, role: team.roles.agents };

const dns: Ports = { TCP: [53], UDP: [53] };

/** Pods are reached by the labels of their namespace: DNS, and a controller by its builds. */
const findPods = ({ fleet, team, policy }: PolicyContext, { name, isBuild }: Leaver, { ports }: Rule, peer: Peer): readonly Found[] =>
  placesOf(peer, policy.namespace, fleet, team).flatMap((place): readonly Found[] => {
    const lets = (to: string) => `lets ${name} reach ${to}`;
    if (place.of === 'anywhere' || place.of === 'fleet') {
      const fix = place.of === 'fleet' ? 'remove it' : 'name the namespace by "kubernetes.io/metadata.name"';
      return [{ path: peer.path, message: lets(`pods of ${place.name}`), fix, isOwnRisk: false }];
    }
    const declared = place.of === 'dns' ? dns : place.of === 'own' && isBuild ? { TCP: Object.values(controllerPorts) } : {};
    const beyond = portsBeyond(ports, declared);
    if (beyond.length === 0) return [];
    return [{ path: peer.path, message: lets(`${printPorts(beyond)} of pods in ${place.name}`), fix: 'remove it', isOwnRisk: true }];
  });

const findAddresses = ({ fleet, team }: PolicyContext, leaver: Leaver, rule: Rule, { ipBlock, path }: Peer): readonly Found[] => {
  const block = parseBlock(ipBlock);
  if (block === undefined) {
    const message = `lets ${leaver.name} reach addresses that nobody can read`;
    return [{ path, message, fix: 'write a range such as "203.0.113.0/24"', isOwnRisk: false }];
  }
  const cidr = String(ipBlock?.cidr);
  if (leaver.isBuild && block.range.bits === 128) {
    const message = `lets builds reach addresses of IPv6 by "${cidr}", and which of them are in the VPC is not known here`;
    return [{ path, message, fix: 'name a range of IPv4', isOwnRisk: false }];
  }
  const { range: whole, left } = block;
  if (isOwnCredentials(fleet, leaver, left, rule)) return [];
  return [
    ...closedRanges(fleet, leaver, rule)
      .filter(({ range }) => left.some((part) => overlap(part, knownRange(range))))
      .map(({ range, what, isOwnRisk }) => {
        const fix = isInside(whole, [knownRange(range)]) ? 'remove it' : `add "${range}" to its "except"`;
        return { path, message: `lets ${leaver.name} reach addresses of "${range}", ${what}, by "${cidr}"`, fix, isOwnRisk };
      }),
    ...findPorts(fleet, team, leaver, rule, { left, cidr, path }),
  ];
};

/** Ranges that a block must leave out, and what is in them. */
const closedRanges = (fleet: Fleet, { isBuild }: Leaver, { ports }: Rule) => {
  const metadata = [linkLocal, awsServicesIpv6].map((range) => ({
    range,
    what: 'where the metadata service of the node is',
    isOwnRisk: false,
  }));
  if (!isBuild) return metadata;
  // Controllers let every address of the VPC in on this port, since their load balancers have such addresses.
  const reachesControllers = mayHold(ports, 'TCP', controllerPorts.http);
  return [
    ...metadata,
    { range: fleet.network.serviceCidr, what: 'the Services of the cluster with its API server', isOwnRisk: false },
    ...fleet.network.vpcCidrs.map((range) => ({
      range,
      what: reachesControllers ? `where the controllers of other teams answer on ${controllerPorts.http}` : 'which is the VPC',
      isOwnRisk: !reachesControllers,
    })),
  ];
};

const findPorts = (
  { network }: Fleet,
  { egressPorts }: Team,
  { name, isBuild }: Leaver,
  { ports }: Rule,
  { left, cidr, path }: { readonly left: readonly AddressRange[]; readonly cidr: string; readonly path: Found['path'] },
): readonly Found[] => {
  const inCluster = [network.serviceCidr, ...network.vpcCidrs].map(knownRange);
  const isToApiServer = !isBuild && left.every((part) => isInside(part, inCluster));
  const beyond = portsBeyond(ports, { TCP: [...network.egressPorts, ...egressPorts, ...(isToApiServer ? [443] : [])] });
  if (beyond.length === 0) return [];
  const isInVpc = isBuild && left.some((part) => inCluster.some((range) => overlap(part, range)));
  return [
    {
      path: beyond === 'everything' ? path : (beyond[0]?.path ?? path),
      message: `lets ${name} out to "${cidr}" on ${printPorts(beyond)}, which no "egressPorts" open`,
      fix: !isInVpc && isWritable(beyond) ? 'write it into "egressPorts" of team.yaml' : 'remove it',
      isOwnRisk: true,
    },
  ];
};

/** Whether `egressPorts` can hold the ports. */
const isWritable = (ports: Rule['ports']): boolean =>
  ports !== 'everything' && ports.every(({ protocol, first, last, name }) => protocol === 'TCP' && name === undefined && first === last);

/** The credentials of the pod's own role, where it has one: the one service of the link-local range that a pod may reach. */
const isOwnCredentials = ({ identity }: Fleet, { role }: Leaver, left: readonly AddressRange[], { ports }: Rule): boolean =>
  role !== undefined &&
  identity === 'pod-identity' &&
  left.every((part) => isInside(part, [knownRange(podIdentityAgent)])) &&
  portsBeyond(ports, { TCP: [80] }).length === 0;
