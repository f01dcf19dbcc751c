import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';

/** The Secrets that External Secrets would make, with the same keys, so that pods that name one can start. Their values are no secrets. */
export const standInSecrets = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  objects
    .filter(({ kind }) => kind === 'ExternalSecret')
    .map((external) => {
      const { metadata, spec } = external as LooseObject;
      const written: readonly string[] = (spec.data ?? []).map(({ secretKey }: { secretKey: string }) => secretKey);
      const generators: readonly string[] = (spec.dataFrom ?? []).flatMap(
        (source: LooseObject) => source.sourceRef?.generatorRef?.name ?? [],
      );
      const made = objects.filter(
        ({ kind, metadata: { name, namespace } }) => kind === 'Password' && generators.includes(name) && namespace === metadata.namespace,
      );
      const keys = [...written, ...made.flatMap((password) => (password as LooseObject).spec.secretKeys)];
      return {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: spec.target.name, namespace: metadata.namespace },
        stringData: Object.fromEntries(keys.map((key) => [key, 'a stand-in'])),
      };
    });
