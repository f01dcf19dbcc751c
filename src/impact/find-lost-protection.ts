import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk } from './data-at-risk.ts';
import { specOf } from './volumes.ts';

const protectedKinds = new Set(['PersistentVolume', 'PersistentVolumeClaim', 'Namespace']);

/** Finds what was kept and is not any more: Argo CD 3.5 reads the first `Prune` and `Delete` of an annotation, Kubernetes the reclaim policy. */
export function findLostProtection(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): readonly Omit<DataAtRisk, 'team'>[] {
  return before
    .filter(({ kind }) => protectedKinds.has(kind))
    .flatMap((old) => {
      const now = after.find(
        ({ kind, metadata }) => kind === old.kind && metadata.name === old.metadata.name && metadata.namespace === old.metadata.namespace,
      );
      if (now === undefined) return [];
      const kept = protectionOf(now);
      const lost = protectionOf(old).filter((when) => !kept.includes(when));
      if (lost.length === 0) return [];
      const { name, namespace } = old.metadata;
      return [
        {
          what: 'protection' as const,
          object: { kind: old.kind, name, ...(namespace && { namespace }) },
          sentence: `${old.kind} "${name}" was kept and is no longer: it is deleted with ${lost.join(' and with ')}, and what it holds may go with it`,
          way: 'keep the annotation and the reclaim policy as they are rendered',
        },
      ];
    });
}

/** With what else the object is not deleted. */
function protectionOf(object: KubernetesObject): readonly string[] {
  return [
    ...(firstOption(object, 'Prune') === 'false' ? ['its manifest'] : []),
    ...(firstOption(object, 'Delete') === 'false' ? ['its Application'] : []),
    ...(specOf(object)['persistentVolumeReclaimPolicy'] === 'Retain' ? ['its claim'] : []),
  ];
}

function firstOption({ metadata }: KubernetesObject, name: string): string | undefined {
  const text: unknown = metadata.annotations?.['argocd.argoproj.io/sync-options'];
  const options = typeof text === 'string' ? text.split(',').map((option) => option.trim()) : [];
  return options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
}
