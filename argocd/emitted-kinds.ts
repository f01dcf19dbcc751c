/** A kind of the Kubernetes API; the group of the core API is empty. */
export interface EmittedKind {
  readonly group: string;
  readonly kind: string;
}

/** What the charts emit, and so what Argo CD has to admit. It comes as data, since Argo CD's objects and the charts do not know each other. */
export interface EmittedKinds {
  /** Namespaced kinds that a team's namespaces may hold: the same for every team. */
  readonly team: readonly EmittedKind[];
  /** Cluster-scoped objects of `dist/cluster/`. */
  readonly cluster: readonly (EmittedKind & { readonly name?: string })[];
  /** Namespaced kinds of `dist/cluster/`. */
  readonly clusterNamespaced: readonly EmittedKind[];
  /** Namespaces that the objects of `dist/cluster/` live in. */
  readonly clusterNamespaces: readonly string[];
}
