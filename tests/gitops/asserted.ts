/** What these proofs cannot show; each line says why. */
export const asserted: readonly string[] = [
  'Argo CD notices a push by polling (where GITOPS_WEBHOOK is set, each push is told to it as GitHub does; without it the tests ask it to compare)',
  'a webhook that carries a secret, and one from a Git host other than GitHub',
  'the Git host: branch protection, reviews, and who may push to the branch that Argo CD follows',
  'health that comes from containers: here a pod is ready as soon as it has a node',
  'External Secrets, the load balancer controller and Karpenter: here stand-ins write what these would write into their objects',
  'how long a Jenkins takes to stop and to start',
  'hundreds of teams: this is the fleet of this repository',
  'the rights of persons in Argo CD; here only the projects hold',
];
