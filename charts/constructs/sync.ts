/**
 * Order of a team's sync. Argo CD waits until a wave is healthy before it starts the next one, but never after the last: so nothing comes
 * after the Deployment, and a claim is in the same wave as the pod that makes it bind.
 */
export const syncWave = {
  /** Namespaces, volumes, and what the next wave reads. */
  foundation: { 'argocd.argoproj.io/sync-wave': '-2' },
  /** What a pod needs at the moment when it is created. */
  prerequisites: { 'argocd.argoproj.io/sync-wave': '-1' },
} as const;

/**
 * Keeps an object when its manifest or its Application goes away. Argo CD reads it from the live object, so it has to be there before the
 * manifest is removed. Without `IgnoreExtraneous` an object that stays would leave its Application OutOfSync for good.
 */
export const keepsData = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
} as const;
