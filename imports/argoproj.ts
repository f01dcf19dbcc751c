import type { Construct } from 'constructs';
import { PlainObject, type PlainObjectProps } from './plain-object.ts';

/** A cluster, by address or by the name that Argo CD knows it under, and a namespace in it. */
export type Destination = ({ readonly server: string } | { readonly name: string }) & { readonly namespace?: string };

export interface GroupKind {
  /** Empty for the core API. */
  readonly group: string;
  readonly kind: string;
}

export interface ApplicationSpec {
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
}

/** `argoproj.io/v1alpha1`: a folder in Git that Argo CD keeps applied. */
export class Application extends PlainObject {
  constructor(scope: Construct, id: string, props: { readonly metadata: PlainObjectProps['metadata']; readonly spec: ApplicationSpec }) {
    super(scope, id, { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', ...props });
  }
}

export interface AppProjectSpec {
  readonly description: string;
  readonly sourceRepos: readonly string[];
  readonly destinations: readonly Destination[];
  /** Cluster-scoped objects that are allowed; none when it is empty. `name` may hold `*`. */
  readonly clusterResourceWhitelist: readonly (GroupKind & { readonly name?: string })[];
  /** Namespaced kinds that are allowed. Argo CD takes an absent list for all of them. */
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
  readonly namespaceResourceBlacklist?: readonly GroupKind[];
}

/** `argoproj.io/v1alpha1`: what the Applications that name it may deploy, from where and to where. */
export class AppProject extends PlainObject {
  constructor(scope: Construct, id: string, props: { readonly metadata: PlainObjectProps['metadata']; readonly spec: AppProjectSpec }) {
    super(scope, id, { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', ...props });
  }
}
