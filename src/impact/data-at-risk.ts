/** What a person changed, or what cannot be read. */
export type RiskyChange =
  | 'home.accessPoint'
  | 'cache.accessPoint'
  | 'storage.fileSystem'
  | 'prefix'
  | 'argocd.destination'
  /** A team's folder is gone, or has another name. */
  | 'folder'
  /** A field of a claim and its volume that Kubernetes does not change. */
  | 'claim'
  /** What keeps an object from being deleted. */
  | 'protection'
  /** A manifest that holds no longer what was written. */
  | 'manifest';

/** Something that a push would do to what a team has on its volumes, or to who writes there. */
export interface DataAtRisk {
  readonly team: string;
  readonly what: RiskyChange;
  /** What was, what is, and what would happen. */
  readonly sentence: string;
  /** How to go on without it, or safely. */
  readonly way: string;
  /** The object that a patch may have changed; only of `claim` and `protection`. */
  readonly object?: { readonly kind: string; readonly name: string; readonly namespace?: string };
  /** The file below the output folder; only of `manifest`. */
  readonly path?: string;
}

/** Another team that would use what is on a volume. */
export interface Heir {
  readonly team: string;
  /** Whether its controller does not run yet. */
  readonly suspended: boolean;
}

/** Who uses the volume with a handle such as `fs-0123456789abcdef0::fsap-0123456789abcdef0`, beside the team that is looked at. */
export type FindHeir = (handle: string) => Heir | undefined;
