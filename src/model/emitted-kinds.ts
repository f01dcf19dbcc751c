/** A kind of the Kubernetes API; the group of the core API is empty. */
export interface EmittedKind {
  readonly group: string;
  readonly kind: string;
}

/** What the charts emit, and so what Argo CD has to admit. The charts say it and Argo CD's objects read it; neither knows the other. */
export interface EmittedKinds extends ClusterKinds {
  /** Namespaced kinds that a team's namespaces may hold: the same for every team. */
  readonly team: readonly EmittedKind[];
}

/** What `dist/cluster/` holds. */
export interface ClusterKinds {
  /** Cluster-scoped objects, each by name. */
  readonly cluster: readonly (EmittedKind & { readonly name: string })[];
  readonly clusterNamespaced: readonly EmittedKind[];
  /** Namespaces of the namespaced ones. */
  readonly clusterNamespaces: readonly string[];
}
