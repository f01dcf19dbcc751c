import { Construct } from 'constructs';
import { Application, AppProject, type Destination } from '../imports/argoproj.ts';
import type { EmittedKind, Fleet } from '../src/model/index.ts';

interface SyncedFolderProps {
  readonly fleet: Fleet;
  /** Name of the Application and of its AppProject. */
  readonly name: string;
  /** Folder below `dist/`. */
  readonly folder: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Sync wave of the Application. */
  readonly wave: number;
  readonly destination: Destination;
  /** What the AppProject admits; everything else is refused. */
  readonly admits: {
    readonly destinations: readonly Destination[];
    readonly clusterScoped: readonly (EmittedKind & { readonly name?: string })[];
    readonly namespaced: readonly EmittedKind[];
  };
  /** Whether the folder's objects are deleted with the Application. Otherwise they stay, without an owner. */
  readonly cascades: boolean;
  /** Whether Application and AppProject stay when their file leaves Git. */
  readonly stays?: boolean;
  readonly syncOptions?: readonly string[];
}

/**
 * Attempts for eleven minutes, so that the restart of a webhook or an operator ends without anybody syncing its teams by hand. Not for longer: a
 * sync keeps the source that it began with, and neither its Application nor, behind it, anything in the app-of-apps can be changed or removed before
 * it ends. With `refresh` an attempt takes the newest commit; without it, and with manifest-generate-paths, a push during the attempts is lost.
 */
const retry = { limit: 7, backoff: { duration: '5s', factor: 2, maxDuration: '3m' }, refresh: true } as const;

/** A folder of `dist/` that Argo CD keeps applied: an Application, and an AppProject of its own that admits exactly what the folder holds. */
export class SyncedFolder extends Construct {
  constructor(scope: Construct, props: SyncedFolderProps) {
    super(scope, props.name);
    const { fleet, name, labels, admits } = props;
    const namespace = fleet.argocd.namespace;

    new AppProject(this, 'project', {
      metadata: {
        name,
        namespace,
        labels,
        annotations: {
          // One wave before the Application: made before it, and pruned after it. An Application cannot be deleted once its project is gone.
          'argocd.argoproj.io/sync-wave': String(props.wave - 1),
          ...(props.stays && {
            'argocd.argoproj.io/sync-options': 'Prune=false',
            'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
          }),
        },
      },
      spec: {
        description: props.description,
        sourceRepos: [fleet.git.repository],
        destinations: admits.destinations,
        clusterResourceWhitelist: admits.clusterScoped,
        namespaceResourceWhitelist: admits.namespaced,
      },
    });

    new Application(this, 'application', {
      metadata: {
        name,
        namespace,
        labels,
        annotations: {
          'argocd.argoproj.io/sync-wave': String(props.wave),
          'argocd.argoproj.io/manifest-generate-paths': '.',
          // Server-side apply would otherwise choose a diff that is bad at defaults and that Argo CD has discontinued.
          'argocd.argoproj.io/compare-options': props.stays ? 'ServerSideDiff=true,IgnoreExtraneous' : 'ServerSideDiff=true',
          ...(props.stays && { 'argocd.argoproj.io/sync-options': 'Prune=false' }),
        },
        ...(props.cascades && {
          // In the background: in the foreground Argo CD waits until the last pod has stopped, and the app-of-apps waits for that with everything else.
          finalizers: ['resources-finalizer.argocd.argoproj.io/background'],
        }),
      },
      spec: {
        project: name,
        source: {
          repoURL: fleet.git.repository,
          targetRevision: fleet.git.revision,
          path: [fleet.git.path, 'dist', props.folder].filter((part) => part !== '').join('/'),
          directory: { include: '*.yaml' },
        },
        destination: props.destination,
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          retry,
          // ApplyOutOfSyncOnly: an ExternalSecret that its store fails to refresh would otherwise hold back every later push of its team.
          syncOptions: ['ServerSideApply=true', 'ApplyOutOfSyncOnly=true', ...(props.syncOptions ?? [])],
        },
      },
    });
  }
}
