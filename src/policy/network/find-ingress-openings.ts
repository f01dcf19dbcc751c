import { isInside } from './address-range.ts';
import type { Peer, Rule } from './network-policy.ts';
import type { Opening, PolicyContext } from './opening.ts';
import { parseBlock } from './parse-block.ts';
import { controllerPorts, knownRange, placesOf, portsBeyond, printPorts } from './places.ts';

/** Finds what the rules of a policy let into the team's namespaces beside what charts/network.ts does. Nobody reaches builds, so each rule there is one. */
export const findIngressOpenings = (context: PolicyContext): readonly Opening[] => {
  const { policy, team } = context;
  const of = policy.object;
  return policy.rules
    .filter(({ direction }) => direction === 'ingress')
    .flatMap((rule) => {
      if (policy.namespace !== team.namespace) {
        return [{ of, path: rule.path, message: 'lets others reach builds, which nobody has to', fix: 'remove it', isOwnRisk: false }];
      }
      if (rule.peers === 'everything') {
        const message = 'lets everybody reach the controller, since its rule has no "from"';
        return [{ of, path: rule.path, message, fix: 'say in "from" who it is for', isOwnRisk: false }];
      }
      return rule.peers.flatMap((peer) =>
        (peer.ipBlock === undefined ? findPods(context, rule, peer) : findAddresses(context, rule, peer)).map((opening) => ({
          of,
          path: peer.path,
          ...opening,
        })),
      );
    });
};

type Found = Omit<Opening, 'of' | 'path'>;

/** A team's own builds reach the controller on its two ports. */
const findPods = ({ fleet, team, policy }: PolicyContext, { ports }: Rule, peer: Peer): readonly Found[] =>
  placesOf(peer, policy.namespace, fleet, team).flatMap((place): readonly Found[] => {
    if (place.of === 'anywhere' || place.of === 'fleet') {
      const fix = place.of === 'fleet' ? 'remove it' : 'name the namespace by "kubernetes.io/metadata.name"';
      return [{ message: `lets pods of ${place.name} reach the controller`, fix, isOwnRisk: false }];
    }
    const beyond = portsBeyond(ports, place.of === 'own' ? { TCP: Object.values(controllerPorts) } : {});
    if (beyond.length === 0) return [];
    const message = `lets pods of ${place.name} reach the controller on ${printPorts(beyond)}`;
    return [{ message, fix: 'remove it', isOwnRisk: true }];
  });

/** Load balancers reach the controller from addresses of the VPC, on the port for people. */
const findAddresses = ({ fleet }: PolicyContext, { ports }: Rule, { ipBlock }: Peer): readonly Found[] => {
  const block = parseBlock(ipBlock);
  if (block === undefined) {
    const message = 'lets addresses reach the controller that nobody can read';
    return [{ message, fix: 'write a range such as "10.0.0.0/16"', isOwnRisk: false }];
  }
  const isVpc = block.left.every((part) => isInside(part, fleet.network.vpcCidrs.map(knownRange)));
  const beyond = portsBeyond(ports, isVpc ? { TCP: [controllerPorts.http] } : {});
  if (beyond.length === 0) return [];
  const where = `addresses of "${String(ipBlock?.cidr)}"${isVpc ? '' : ', which are not all of the VPC,'}`;
  return [{ message: `lets ${where} reach the controller on ${printPorts(beyond)}`, fix: 'remove it', isOwnRisk: true }];
};
