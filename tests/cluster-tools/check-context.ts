/** What says that a cluster may be used for tests. */
const confirmation = 'JENKINS_FLEET_TEST_CLUSTER';

/**
 * Why a run against this kubeconfig's current context is refused; undefined where somebody has confirmed it by name. A production kubeconfig that happens to be in
 * the environment never carries the confirmation.
 */
export const refuseContext = (context: string, env: NodeJS.ProcessEnv): string | undefined => {
  const confirmed = env[confirmation];
  if (context === '') return 'the kubeconfig has no current context: kubectl config use-context …';
  if (confirmed === context) return undefined;
  const found = confirmed === undefined || confirmed === '' ? 'found nothing' : `found "${confirmed}"`;
  return [
    `expected ${confirmation} to name the context that KUBECONFIG uses, "${context}"; ${found}.`,
    'The suite makes namespaces, volumes, nodes and CustomResourceDefinitions, and deletes them again. If that is a cluster for tests, say so:',
    `  ${confirmation}='${context}'`,
  ].join('\n');
};
