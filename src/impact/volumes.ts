import type { KubernetesObject } from '../model/index.ts';

type PlainMap = Readonly<Record<string, unknown>>;

/** A claim of a team and the volume that it is bound to, as far as manifests have them. */
export interface Volumes {
  readonly volume?: KubernetesObject;
  readonly claim?: KubernetesObject;
}

/** What is on a volume, by the name of its claim. */
export type Role = 'jenkins-home' | 'agent-cache';

/** Finds the volume and the claim of a role among the objects of a team, wherever they stand; the claim's namespace may have changed. */
export function findVolumes(objects: readonly KubernetesObject[], role: Role): Volumes {
  const volume = objects.find(
    (object) =>
      object.kind === 'PersistentVolume' && (specOf(object, 'claimRef')['name'] === role || object.metadata.name.endsWith(`-${role}`)),
  );
  const claim = objects.find(({ kind, metadata }) => kind === 'PersistentVolumeClaim' && metadata.name === role);
  return { ...(volume && { volume }), ...(claim && { claim }) };
}

/** Whether the objects have a home whose place is known, as every `storage.yaml` that was written has. */
export function holdsHome(objects: readonly KubernetesObject[]): boolean {
  const home = findVolumes(objects, 'jenkins-home');
  return home.claim !== undefined && handleOf(home) !== undefined;
}

/** Where a volume is, such as `fs-0123456789abcdef0::fsap-0123456789abcdef0`; undefined where nothing says it. */
export function handleOf({ volume }: Volumes): string | undefined {
  const handle = volume && specOf(volume, 'csi')['volumeHandle'];
  return typeof handle === 'string' ? handle : undefined;
}

/** The ids in a handle; where there is none, the handle stands for it. */
export function idsOf(handle: string): { readonly fileSystem: string; readonly accessPoint: string } {
  const parts = handle.split(':');
  return {
    fileSystem: parts.find((part) => part.startsWith('fs-')) ?? handle,
    accessPoint: parts.find((part) => part.startsWith('fsap-')) ?? handle,
  };
}

/** A map of an object's `spec`, or `spec` itself; empty where there is none. */
export function specOf(object: KubernetesObject, field?: string): PlainMap {
  const spec = toMap(object['spec']);
  return field === undefined ? spec : toMap(spec[field]);
}

function toMap(value: unknown): PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainMap) : {};
}
