import { mapsAt, valueAt } from '../../policy/fields/value-at.ts';
import type { Cell, Decide } from './cell.ts';
import { findObject, nameObjects, type Pair } from './pair.ts';
import type { Party } from './party.ts';

const podVolumes = ['spec', 'template', 'spec', 'volumes'];

/** Whether a pod of somebody can mount a claim: one that the pods of its namespace can name, and that is bound to its volume and no other. */
export const mountsClaim =
  (claim: string, placeOf: (pair: Pair) => string): Decide =>
  (pair, party) => {
    const namespace = placeOf(pair);
    const claimed = findObject(pair, 'PersistentVolumeClaim', claim, namespace);
    const volume = findObject(pair, 'PersistentVolume', String(valueAt(claimed, ['spec', 'volumeName'])));
    if (claimed === undefined || volume === undefined) throw new Error(`"${pair.team.name}" has no claim "${claim}"`);
    const isBound =
      valueAt(volume, ['spec', 'claimRef', 'namespace']) === namespace && valueAt(volume, ['spec', 'claimRef', 'name']) === claim;
    const kept = `a claim is for pods of its namespace${isBound ? `, and ${nameObjects(pair, [volume])} is for this claim` : ''}`;
    return decide(pair, party, namespace, kept, (volumes) =>
      volumes.some(({ item }) => valueAt(item, ['persistentVolumeClaim', 'claimName']) === claim),
    );
  };

/** Whether somebody gets to the Secrets that External Secrets makes in the namespace of the controller. */
export const readsSecrets: Decide = (pair, party) => {
  const { namespace, agentsNamespace } = pair.team;
  const secrets = pair.written.filter(({ object }) => object.kind === 'ExternalSecret').map(({ object }) => object);
  if (secrets.some(({ metadata }) => metadata.namespace === agentsNamespace))
    throw new Error(`builds of "${pair.team.name}" have a Secret`);
  const own = secrets.filter(({ metadata }) => metadata.namespace === namespace).map(({ metadata }) => metadata.name);
  const readers = pair.rights.filter(({ resource, namespace: place, allowed }) => allowed && resource === 'secrets' && place === namespace);
  if (readers.some(({ holder }) => holder === party.pod?.holder)) return { allowed: 'yes', because: 'a Role lets it read them' };
  const byRights = [...new Set(readers.map(({ holder }) => `the ${holder}`))].join(' and ') || 'nobody of the fleet';
  return decide(pair, party, namespace, `a Secret is for pods of its namespace, and ${byRights} has a right to read one`, (volumes) =>
    volumes.some(({ item }) =>
      [item, ...mapsAt(item, ['projected', 'sources']).map((source) => source.item)].some((source) =>
        own.includes(String(valueAt(source, ['secret', 'secretName']) ?? valueAt(source, ['secret', 'name']))),
      ),
    ),
  );
};

/** A pod mounts what is in its namespace; and whoever may start pods there has a pod that does. */
const decide = (
  pair: Pair,
  { pod }: Party,
  namespace: string,
  kept: string,
  isMounted: (volumes: ReturnType<typeof mapsAt>) => boolean,
): Cell => {
  const starting = pair.rights.filter(
    ({ verb, resource, subresource, namespace: place, allowed }) =>
      allowed && verb === 'create' && resource === 'pods' && subresource === undefined && place === namespace,
  );
  const own = starting.find(({ holder }) => holder === pod?.holder);
  const deployment = findObject(pair, 'Deployment', 'jenkins', namespace);
  if (pod?.isOwn && pod.isBuild && namespace === pair.team.agentsNamespace)
    return { allowed: 'yes', because: 'its pods are in the same namespace' };
  if (pod?.isOwn && !pod.isBuild && deployment !== undefined && isMounted(mapsAt(deployment, podVolumes))) {
    return { allowed: 'yes', because: `${nameObjects(pair, [deployment])} mounts it` };
  }
  if (own !== undefined) return { allowed: 'yes', because: `by the builds that it starts, as ${nameObjects(pair, own.by)} lets it` };
  const starters = [...new Set(starting.map(({ holder }) => holder))];
  return {
    allowed: 'no',
    because: `${kept}; ${starters.length === 0 ? 'nobody of the fleet' : `only the ${starters.join(' and the ')}`} may start pods there`,
  };
};
