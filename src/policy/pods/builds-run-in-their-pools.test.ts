import { describePolicy, ownTemplate } from '../../testing/describe-policy.ts';
import { buildsRunInTheirPools } from './builds-run-in-their-pools.ts';

const fleet = 'nodePools: {role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818}\n';
const inTemplate =
  'casc/cloud.yaml:7: Pod "tools" in "payments-agents" does not select the nodes of builds, which have the label "jenkins-fleet/pool" with the value "acme-agents"';

describePolicy(buildsRunInTheirPools, {
  accepts: {
    'what is rendered with node pools': { fleet, teams: { payments: 'agents: [linux, maven, fargate]' } },
    'any node where somebody else makes the pools': ownTemplate(''),
    'a template that selects the pools': ownTemplate(', nodeSelector: "jenkins-fleet/pool=acme-agents,kubernetes.io/arch=arm64"', {
      fleet,
    }),
    'a template that selects them in YAML': ownTemplate(`, yaml: "spec: {nodeSelector: {jenkins-fleet/pool: acme-agents}}"`, { fleet }),
    'a template that runs on Fargate': ownTemplate(`, yaml: "metadata: {labels: {jenkins-fleet/fargate: 'true'}}"`, { fleet }),
  },
  rejects: {
    'a template that selects nothing': [ownTemplate('', { fleet }), inTemplate],
    'a template that selects the pool of controllers': [
      ownTemplate(', nodeSelector: "jenkins-fleet/pool=acme-controllers"', { fleet }),
      inTemplate,
    ],
    'a selector that the plugin passes over': [ownTemplate(', nodeSelector: "jenkins-fleet/pool: acme-agents"', { fleet }), inTemplate],
  },
});
