import { createHash } from 'node:crypto';
import type { Construct } from 'constructs';
import { Deployment, PodDisruptionBudget, Service } from '../imports/kubernetes.ts';
import { controllerPod } from './constructs/controller-pod.ts';
import { startupBudgetSeconds } from './constructs/jenkins-container.ts';
import { selectsController, teamLabels } from './constructs/labels.ts';
import { ports } from './constructs/paths.ts';
import { programsDigest } from './constructs/programs.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/** Start-up, and before it pulling images, downloading plugins and stopping the pod before. */
const progressDeadlineSeconds = startupBudgetSeconds + 1500;

/** The Jenkins controller, its Services inside the cluster, and its disruption budget. */
export class Controller extends TeamChart {
  constructor(scope: Construct, { fleet, team, files }: TeamChartProps) {
    super(scope, 'controller');
    const labels = teamLabels(fleet, team, 'controller');
    const metadata = (name: string) => ({ name, namespace: team.namespace, labels });
    const evictable = team.controller.eviction === 'allowed';

    new Deployment(this, 'deployment', {
      metadata: metadata('jenkins'),
      spec: {
        replicas: team.suspended ? 0 : 1,
        revisionHistoryLimit: 3,
        progressDeadlineSeconds,
        // Two controllers on one home destroy it.
        strategy: { type: 'Recreate' },
        selector: { matchLabels: selectsController() },
        template: {
          metadata: {
            labels,
            annotations: {
              // What a running pod does not pick up by itself.
              'jenkins-fleet/plugins-digest': pluginsDigest(files.files.find(({ key }) => key === 'plugins.txt')?.text ?? ''),
              'jenkins-fleet/programs-digest': programsDigest(),
              ...(!evictable && { 'karpenter.sh/do-not-disrupt': 'true', 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' }),
            },
          },
          spec: controllerPod(fleet, team),
        },
      },
    });
    new Service(this, 'service', {
      metadata: metadata('jenkins'),
      spec: {
        type: 'ClusterIP',
        selector: selectsController(),
        ports: [{ name: 'http', port: ports.http, targetPort: 'http', protocol: 'TCP' }],
      },
    });
    new Service(this, 'agents-service', {
      metadata: metadata('jenkins-agent'),
      spec: {
        type: 'ClusterIP',
        selector: selectsController(),
        ports: [{ name: 'agents', port: ports.agents, targetPort: 'agents', protocol: 'TCP' }],
      },
    });
    new PodDisruptionBudget(this, 'budget', {
      metadata: metadata('jenkins'),
      spec: {
        maxUnavailable: evictable ? 1 : 0,
        selector: { matchLabels: selectsController() },
        // A controller that does not come up must not block the drain of its node.
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
  }
}

const pluginsDigest = (plugins: string): string => createHash('sha256').update(plugins).digest('hex').slice(0, 12);
