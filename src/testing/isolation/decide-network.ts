import { mapAt, mapsAt, valueAt } from '../../policy/fields/value-at.ts';
import { knownRange } from '../../policy/network/places.ts';
import { type Endpoint, type Packet, type Reach, reach } from '../../policy/network/reach.ts';
import type { Cell, Decide } from './cell.ts';
import { findObject, nameObjects, type Pair } from './pair.ts';
import { controllerOf, type Party, theInternet } from './party.ts';

/** Whether somebody's packets reach a port of the team's controller. */
export const reachesController =
  (port: number): Decide =>
  (pair, party) =>
    addWayIn(pair, party, port, tell(pair, tryAll(pair, party, [{ to: controllerOf(pair, pair.team), port }])));

/** What the network refuses to the internet, a load balancer may do for it. */
const addWayIn = (pair: Pair, party: Party, port: number, cell: Cell): Cell => {
  const ports = mapsAt(findObject(pair, 'Ingress', 'jenkins', pair.team.namespace), ['spec', 'rules']).flatMap(({ item }) =>
    mapsAt(item, ['http', 'paths']).map(({ item: path }) => valueAt(path, ['backend', 'service', 'port', 'number'])),
  );
  const facing = pair.written
    .map(({ object }) => object)
    .filter(({ kind, spec }) => kind === 'IngressClassParams' && valueAt(spec, ['scheme']) === 'internet-facing');
  if (party.who !== theInternet || !ports.includes(port) || facing.length === 0) return cell;
  return { ...cell, because: `${cell.because}; but by the load balancer, for a team of ${nameObjects(pair, facing)}` };
};

/** Whether a pod gets the AWS role of its node: by the network, and by how the nodes are made. */
export const reachesMetadata: Decide = (pair, party) => {
  if (party.pod === undefined) return notOurs;
  const { allowed, because } = tell(
    pair,
    tryAll(
      pair,
      party,
      ['169.254.169.254', 'fd00:ec2::254'].map((address) => ({ to: { address }, port: 80 })),
    ),
  );
  const pools = pair.fleet.nodePools;
  const nodes = party.pod.isBuild ? pools?.agents.name : pools?.controllers.name;
  const nodeClass = nodes === undefined ? undefined : findObject(pair, 'EC2NodeClass', nodes);
  const { httpPutResponseHopLimit, httpTokens } = mapAt(nodeClass, ['spec', 'metadataOptions']);
  const isSecondLine = nodeClass !== undefined && httpPutResponseHopLimit === 1 && httpTokens === 'required';
  const behind = isSecondLine ? `; behind that, the one hop and the tokens of ${nameObjects(pair, [nodeClass])}` : '';
  return { allowed, because: `${because}${behind}` };
};

/** Whether packets get to the API server: by the address of its Service, which is the first of the range, or by one of its own in the VPC. */
export const reachesApiServer: Decide = (pair, party) => {
  if (party.pod === undefined) return notOurs;
  const { serviceCidr, vpcCidrs } = pair.fleet.network;
  const targets = [serviceCidr, ...vpcCidrs].map((range) => ({ to: { address: firstOf(range) }, port: 443 }));
  return tell(pair, tryAll(pair, party, targets));
};

/** Whether packets get to the mount targets of the file system, past its access points: the nodes mount the volumes, and pods do not have to. */
export const reachesFileSystem: Decide = (pair, party) => {
  if (party.pod === undefined) return notOurs;
  const targets = pair.fleet.network.vpcCidrs.map((range) => ({ to: { address: firstOf(range) }, port: 2049 }));
  const { allowed, because } = tell(pair, tryAll(pair, party, targets));
  return { allowed, because: `${because}${party.pod.isBuild ? refusedVolume(pair) : ''}` };
};

/** The network policies do not hold a node, which mounts what a pod asks for. */
const refusedVolume = (pair: Pair): string => {
  const policy = pair.written.map(({ object }) => object).find(({ kind }) => kind === 'ValidatingAdmissionPolicy');
  const refuses = mapsAt(policy, ['spec', 'validations']).some(({ item }) => String(item['expression']).includes('!has(volume.nfs)'));
  return policy !== undefined && refuses ? `; ${nameObjects(pair, [policy])} refuses a volume by which its node would mount it` : '';
};

/** The first address of an IPv4 range that somebody can have. */
const firstOf = (range: string): string => {
  const address = knownRange(range).first + 1n;
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
};

const notOurs = { allowed: '–', because: 'no pod of the fleet: nothing here is about it' } as const;

/** The first packet that arrives, of all that somebody can send; else the first of all. */
const tryAll = (pair: Pair, { ends }: Party, targets: readonly { readonly to: Endpoint; readonly port: number }[]): Reach => {
  const packets: readonly Packet[] = ends(pair).flatMap((from) => targets.map((target) => ({ from, ...target })));
  const results = packets.map((packet) => reach(pair.policies, packet));
  const [first] = results;
  if (first === undefined) throw new Error('nobody sends anything');
  return results.find(({ arrives }) => arrives) ?? first;
};

const tell = (pair: Pair, { arrives, passages }: Reach): Cell => {
  if (passages.length === 0) return { allowed: 'yes', because: 'a pod reaches itself' };
  const because = passages.map(({ direction, passes, by }) => {
    const way = direction === 'egress' ? 'out' : 'in';
    if (by.length === 0) return arrives ? `nothing here is about what it lets ${way}` : '';
    if (!passes) return `no rule of ${nameObjects(pair, by)} lets it ${way}`;
    return `${nameObjects(pair, by)} ${arrives ? 'lets' : 'alone would let'} it ${way}`;
  });
  return { allowed: arrives ? 'yes' : 'no', because: because.filter((text) => text !== '').join('; ') };
};
