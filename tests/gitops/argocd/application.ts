import type { KubeObject } from '../cluster/kube-object.ts';

/** What is read of an Application of Argo CD. */
export interface Application extends KubeObject {
  readonly spec: { readonly source: { readonly repoURL: string; readonly path: string; readonly targetRevision: string } };
  /** A sync that is asked for and has not begun. */
  readonly operation?: unknown;
  readonly status?: {
    readonly sync?: { readonly status: string; readonly revision?: string };
    readonly health?: { readonly status: string };
    readonly conditions?: readonly { readonly type: string; readonly message: string }[];
    readonly history?: readonly { readonly id: number; readonly revision: string }[];
    readonly operationState?: Operation;
    readonly resources?: readonly Resource[];
  };
}

interface Operation {
  readonly phase: string;
  readonly message?: string;
  readonly startedAt: string;
  readonly syncResult?: { readonly revision: string; readonly resources?: readonly Result[] };
}

interface Resource {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly status?: string;
  readonly health?: { readonly status: string; readonly message?: string };
}

interface Result {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly status?: string;
  readonly message?: string;
}

export type Applications = ReadonlyMap<string, Application>;

/** By its name without the namespace, which is always Argo CD's. */
export const applicationNamed = (applications: Applications, name: string): Application | undefined => applications.get(`argocd/${name}`);

const isQuiet = ({ operation, status }: Application): boolean => operation === undefined && status?.operationState?.phase !== 'Running';

/** Synced and Healthy, with no sync under way; and compared with that commit, where one is given. */
export function isSettled(application: Application | undefined, commit?: string): boolean {
  if (!application || application.metadata.deletionTimestamp !== undefined || !isQuiet(application)) return false;
  const { sync, health } = application.status ?? {};
  return sync?.status === 'Synced' && health?.status === 'Healthy' && (commit === undefined || sync.revision === commit);
}

/** What changes when an Application is synced, and does not when it is only compared. */
export const syncsOf = ({ status }: Application): string =>
  JSON.stringify([status?.history?.map(({ id }) => id), status?.operationState?.startedAt]);
