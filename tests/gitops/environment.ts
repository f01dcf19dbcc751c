/** What the proofs are pointed at; docs/cluster-tests.md tells how to come by it. */
export interface Environment {
  /** A kubeconfig with one context. */
  readonly kubeconfig: string;
  /** The Unix socket on which `kubectl proxy` serves its API. */
  readonly socket: string;
  /** The folder of the clone. */
  readonly clone: string;
  /** Where Argo CD takes webhooks, `…/api/webhook`. Without it Argo CD is asked to compare, as it does by itself every few minutes. */
  readonly webhook: string | undefined;
}

/** The names of the variables by which `main.ts` hands them on. */
export const variables = {
  kubeconfig: 'JENKINS_FLEET_TEST_KUBECONFIG',
  socket: 'JENKINS_FLEET_TEST_SOCKET',
  clone: 'JENKINS_FLEET_TEST_CLONE',
  webhook: 'GITOPS_WEBHOOK',
  mutations: 'JENKINS_FLEET_TEST_MUTATIONS',
} as const;

/** The environment that `main.ts` has made. Throws without one. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const { [variables.kubeconfig]: kubeconfig, [variables.socket]: socket, [variables.clone]: clone, [variables.webhook]: webhook } = env;
  if (!kubeconfig || !socket || !clone) throw new Error('expected "npm run test:gitops" to start this');
  return { kubeconfig, socket, clone, webhook: webhook || undefined };
}
