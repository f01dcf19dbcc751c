/** What no test against a control plane with simulated nodes can show; each line names where it is checked instead, if anywhere. */
export const asserted: readonly string[] = [
  'volumes on Amazon EFS are mounted, and the access point owns its folder',
  'containers start: images, probes, the read-only root file system, the user',
  'Jenkins boots, takes its configuration and loads its plugins (the files themselves are checked by npm run check)',
  'network policies at work: the API server stores them, the network plugin enforces them (charts/isolation.test.ts reads them as it would)',
  'load balancers, certificates and host names',
  'secrets arrive: External Secrets makes them; here the suite has made them itself',
  'AWS roles of controllers and builds',
  'Karpenter makes the nodes: here the suite has made one of each kind from the NodePools',
  'builds on AWS Fargate',
];
