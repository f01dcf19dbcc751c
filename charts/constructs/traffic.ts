import type { NetworkPolicyEgressRule, NetworkPolicyPeer, NetworkPolicyPort } from '../../imports/kubernetes.ts';
import type { Fleet, Team } from '../../src/model/index.ts';
import { ports } from './paths.ts';

/** The link-local range: the metadata service of the node, with the node's AWS role, is in it. */
const linkLocal = '169.254.0.0/16';

/** Where the EKS Pod Identity agent hands out credentials, on every node. */
const podIdentityAgent = '169.254.170.23/32';

export const tcp = (port: number): NetworkPolicyPort => ({ protocol: 'TCP', port });

/** Exactly these addresses. */
const addresses = (cidrs: readonly string[]): readonly NetworkPolicyPeer[] => cidrs.map((cidr) => ({ ipBlock: { cidr } }));

/** The cluster's DNS, and nothing else of kube-system. */
export const toDns: NetworkPolicyEgressRule = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

/** The API server: by its Service's address, and by the addresses in the VPC that the Service stands for. */
export const toApiServer = (fleet: Fleet): NetworkPolicyEgressRule => ({
  to: addresses([fleet.network.serviceCidr, ...fleet.network.vpcCidrs]),
  ports: [tcp(443)],
});

/** Source code, plugins, mail, tools: the ports that the fleet and the team's allowance open, to every address but those in `except`. */
const toPorts = (fleet: Fleet, team: Team, except: readonly string[]): NetworkPolicyEgressRule => ({
  to: [{ ipBlock: { cidr: '0.0.0.0/0', except: [...except] } }],
  ports: [...new Set([...fleet.network.egressPorts, ...team.egressPorts])].toSorted((a, b) => a - b).map(tcp),
});

/** For a controller: everywhere but the link-local range; a Git server may well be in the VPC. */
export const toTheWorld = (fleet: Fleet, team: Team): NetworkPolicyEgressRule => toPorts(fleet, team, [linkLocal]);

/** For builds, which run untrusted code: the internet only; no other team, no API server, no metadata service. */
export const toTheInternet = (fleet: Fleet, team: Team): NetworkPolicyEgressRule =>
  toPorts(fleet, team, [linkLocal, fleet.network.serviceCidr, ...fleet.network.vpcCidrs]);

/** AWS credentials of the pod's role, where it has one. */
export const toPodIdentity = (fleet: Fleet, role: string | undefined): readonly NetworkPolicyEgressRule[] =>
  role && fleet.identity === 'pod-identity' ? [{ to: addresses([podIdentityAgent]), ports: [tcp(80)] }] : [];

/** Load balancers reach pods from their own addresses in the VPC. */
export const fromLoadBalancers = (fleet: Fleet) => ({ from: addresses(fleet.network.vpcCidrs), ports: [tcp(ports.http)] });
