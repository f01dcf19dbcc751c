import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import type { Api } from './api.ts';

/** Which CustomResourceDefinitions the suite brings along, and which kinds nobody has. */
export interface NeededCrds {
  readonly install: readonly KubernetesObject[];
  /** Such as `NodePool (karpenter.sh/v1)`. */
  readonly missing: readonly string[];
}

/** Looks for a definition of each kind that the cluster does not serve. `offered` are definitions; others than those needed are left out. */
export const neededCrds = async (
  api: Pick<Api, 'serves'>,
  kinds: readonly { readonly apiVersion: string; readonly kind: string }[],
  offered: readonly KubernetesObject[],
): Promise<NeededCrds> => {
  const install = new Map<string, KubernetesObject>();
  const missing: string[] = [];
  for (const { apiVersion, kind } of kinds) {
    if (await api.serves(apiVersion, kind)) continue;
    const crd = offered.find((definition) => defines(definition, apiVersion, kind));
    if (crd === undefined) missing.push(`${kind} (${apiVersion})`);
    else install.set(crd.metadata.name, crd);
  }
  return { install: [...install.values()], missing };
};

const defines = ({ kind, spec }: LooseObject, apiVersion: string, wanted: string): boolean =>
  kind === 'CustomResourceDefinition' &&
  spec.names.kind === wanted &&
  spec.versions.some(({ name, served }: { name: string; served: boolean }) => served && `${spec.group}/${name}` === apiVersion);
