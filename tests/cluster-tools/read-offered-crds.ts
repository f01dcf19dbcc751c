import type { KubernetesObject } from '../../src/model/index.ts';
import { readManifests } from './read-manifests.ts';
import { Refusal } from './refusal.ts';

/** What CRDS offers. */
export interface OfferedCrds {
  readonly folder: string | undefined;
  readonly crds: readonly KubernetesObject[];
}

/** Reads the CustomResourceDefinitions of a folder; everything else in it is passed over. Throws a Refusal where it cannot be read, with the file. */
export const readOfferedCrds = (folder: string | undefined): OfferedCrds => {
  if (!folder) return { folder: undefined, crds: [] };
  try {
    return { folder, crds: readManifests(folder).filter(isCrd).map(bare) };
  } catch (error) {
    throw new Refusal(`refused: CRDS (${folder}) cannot be read: ${error instanceof Error ? error.message : error}`);
  }
};

const isCrd = (object: KubernetesObject): boolean => object?.kind === 'CustomResourceDefinition';

/** Without what a cluster has added to one that was exported from it. */
const bare = ({ apiVersion, kind, metadata, spec }: KubernetesObject): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: metadata.name, ...(metadata.annotations && { annotations: metadata.annotations }) },
  spec,
});
