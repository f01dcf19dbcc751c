import type { Fleet, Ingress } from '../model/index.ts';
import { builtInFleet } from './defaults.ts';
import { resolveNodePools } from './resolve-node-pools.ts';
import type { FleetFile } from './schema/fleet-file.ts';

/** Fills in every field of the fleet but its teams. */
export function resolveSettings(written: FleetFile): Omit<Fleet, 'teams'> {
  const secrets = {
    store: { ...builtInFleet.secrets.store, ...written.secrets?.store },
    prefix: written.secrets?.prefix ?? builtInFleet.secrets.prefix,
  };
  return {
    name: written.name,
    prefix: written.prefix ?? builtInFleet.prefix,
    cluster: { ...written.cluster, kubernetes: written.cluster.kubernetes ?? builtInFleet.kubernetes },
    git: { ...builtInFleet.git, ...written.git },
    argocd: { ...builtInFleet.argocd, ...written.argocd, destination: resolveDestination(written.argocd) },
    domain: written.domain,
    network: { ...builtInFleet.network, ...written.network },
    ingress: resolveIngress(written.ingress, secrets.prefix),
    storage: written.storage,
    secrets,
    identity: written.identity ?? builtInFleet.identity,
    nodes: written.nodes ?? builtInFleet.nodes,
    ...(written.nodePools && { nodePools: resolveNodePools(written.nodePools, written.name) }),
    ...(written.fargate && { fargate: written.fargate }),
    administrators: written.administrators ?? [],
    images: { ...builtInFleet.images, ...written.images },
    requireDigests: written.requireDigests ?? false,
    casc: { ...builtInFleet.casc, ...written.casc },
    allow: written.allow ?? [],
  };
}

function resolveDestination(argocd: FleetFile['argocd']): Fleet['argocd']['destination'] {
  const { server, name } = argocd?.destination ?? {};
  return name === undefined ? { server: server ?? builtInFleet.argocd.destination.server } : { name };
}

function resolveIngress({ groups, openPaths, oidc }: FleetFile['ingress'], prefix: string): Ingress {
  const { scheme, sslPolicy, maximumRules, scope, oidcKey } = builtInFleet.ingress;
  return {
    groups: Object.entries(groups)
      .map(([name, group]) => ({ name, scheme, sslPolicy, maximumRules, ...group }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    openPaths: openPaths ?? builtInFleet.ingress.openPaths,
    ...(oidc && { oidc: { scope, ...oidc, key: `${prefix}/${oidc.key ?? oidcKey}` } }),
  };
}
