import { defineKind } from './define-kind.ts';

/** A cluster, by address or by the name that Argo CD knows it under, and a namespace in it. */
export type Destination = ({ readonly server: string } | { readonly name: string }) & { readonly namespace?: string };

interface ApplicationFields {
  readonly metadata: { readonly finalizers?: readonly string[] };
  readonly spec: {
    readonly project: string;
    readonly source: {
      readonly repoURL: string;
      readonly targetRevision: string;
      readonly path: string;
      readonly directory: { readonly include: string };
    };
    readonly destination: Destination;
    readonly syncPolicy: {
      readonly automated: { readonly prune: boolean; readonly selfHeal: boolean };
      readonly retry: {
        /** Negative: without end. */
        readonly limit: number;
        readonly backoff: { readonly duration: string; readonly factor: number; readonly maxDuration: string };
        readonly refresh: boolean;
      };
      readonly syncOptions: readonly string[];
    };
  };
}

/** `argoproj.io/v1alpha1`: a folder in Git that Argo CD keeps applied. */
export const Application = defineKind<ApplicationFields>('argoproj.io/v1alpha1', 'Application');

interface GroupKind {
  /** Empty for the core API. */
  readonly group: string;
  readonly kind: string;
}

interface AppProjectFields {
  readonly spec: {
    readonly description: string;
    readonly sourceRepos: readonly string[];
    readonly destinations: readonly Destination[];
    /** Cluster-scoped objects that are admitted; none when it is empty. `name` may hold `*`. */
    readonly clusterResourceWhitelist: readonly (GroupKind & { readonly name?: string })[];
    /** Namespaced kinds that are admitted. Argo CD takes an absent list for all of them. */
    readonly namespaceResourceWhitelist?: readonly GroupKind[];
    readonly namespaceResourceBlacklist?: readonly GroupKind[];
  };
}

/** `argoproj.io/v1alpha1`: what the Applications that name it may deploy, from where and to where. */
export const AppProject = defineKind<AppProjectFields>('argoproj.io/v1alpha1', 'AppProject');
