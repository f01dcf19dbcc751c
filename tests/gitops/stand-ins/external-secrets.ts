import { apiPath } from '../cluster/api-path.ts';
import type { Cluster } from '../cluster/open-cluster.ts';
import { markReady, type WithConditions } from './mark-ready.ts';
import { react } from './react.ts';

interface ExternalSecret extends WithConditions {
  readonly spec: {
    readonly target: { readonly name: string };
    readonly data?: readonly { readonly secretKey: string; readonly remoteRef: { readonly key: string } }[];
    readonly dataFrom?: readonly unknown[];
  };
}

const externalSecrets = (namespace?: string) => apiPath('external-secrets.io/v1', 'externalsecrets', namespace);
/** A key of the secret store that holds no value, as one that somebody forgot to fill in. */
export const forgottenKey = 'forgotten';

/**
 * In the place of External Secrets and of AWS: makes the Secret of every ExternalSecret, owned by it, and says Ready. Where the store has no
 * value the ExternalSecret is not Ready, and says which.
 */
export async function playExternalSecrets(cluster: Cluster, signal: AbortSignal): Promise<void> {
  await react<ExternalSecret>(cluster, externalSecrets(), signal, async (object) => {
    const { namespace } = object.metadata;
    const missing = object.spec.data?.find(({ remoteRef }) => remoteRef.key.endsWith(`/${forgottenKey}`));
    if (!missing) await makeSecret(cluster, object);
    await markReady(
      cluster,
      externalSecrets(namespace),
      object,
      missing && `could not get secret data: "${missing.remoteRef.key}" not found`,
    );
  });
}

/** In the place of the same: every ClusterSecretStore can be reached. */
export async function playSecretStores(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const path = apiPath('external-secrets.io/v1', 'clustersecretstores');
  await react<WithConditions>(cluster, path, signal, (store) => markReady(cluster, path, store));
}

async function makeSecret(cluster: Cluster, { apiVersion, kind, metadata, spec }: ExternalSecret): Promise<void> {
  const path = apiPath('v1', 'secrets', metadata.namespace);
  const { name } = spec.target;
  if (await cluster.read(`${path}/${name}`)) return;
  // The charts read two keys of what is generated; the rest are those that the ExternalSecret names.
  const keys = spec.dataFrom ? ['admin-password', 'reload-token'] : (spec.data ?? []).map(({ secretKey }) => secretKey);
  const owner = { apiVersion, kind, name: metadata.name, uid: metadata.uid, controller: true, blockOwnerDeletion: true };
  await cluster.create(path, {
    metadata: { name, ownerReferences: [owner] },
    stringData: Object.fromEntries(keys.map((key) => [key, `value of ${key}`])),
  });
}
