import type { CascMapping, CascNode } from '../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from './casc-values.ts';

/**
 * Ids of the credentials that JCasC declares for jobs (plugin credentials, SystemCredentialsProvider). Undefined when some id is not known before
 * Jenkins runs, or when they are declared in another way.
 */
export function declaredCredentials(casc: CascMapping): ReadonlySet<string> | undefined {
  const root = cascChild(casc, 'credentials');
  const domains = cascItems(cascChild(cascChild(root, 'system'), 'domainCredentials'));
  const ids = domains.flatMap((domain) => cascItems(cascChild(domain, 'credentials'))).map(idOf);
  return ids.some((id) => id === '' || id.includes('${')) || cascChild(root, 'folder') ? undefined : new Set(ids);
}

/** A credential is a map with its type as the only key. Without an id Jenkins makes one up. */
function idOf(credential: CascNode): string {
  const [entry] = credential.kind === 'map' ? credential.entries.values() : [];
  return cascText(cascChild(entry?.value, 'id'));
}
