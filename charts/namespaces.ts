import type { Construct } from 'constructs';
import { LimitRange, Namespace, ResourceQuota } from '../imports/kubernetes.ts';
import type { Team } from '../src/model/index.ts';
import { teamLabels } from './constructs/labels.ts';
import { keepsData, syncWave } from './constructs/sync.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/** The controller's namespace, the builds' namespace, and what all builds of the team may use together. */
export class Namespaces extends TeamChart {
  constructor(scope: Construct, { fleet, team }: TeamChartProps) {
    super(scope, 'namespaces');
    const annotations = { ...syncWave.foundation, ...keepsData };
    new Namespace(this, 'controller', {
      metadata: {
        name: team.namespace,
        labels: { ...teamLabels(fleet, team, 'controller'), ...podSecurity('restricted') },
        annotations,
      },
    });
    new Namespace(this, 'agents', {
      metadata: {
        name: team.agentsNamespace,
        labels: { ...teamLabels(fleet, team, 'agent'), ...podSecurity(agentsPodSecurity(team)) },
        annotations,
      },
    });

    const metadata = { name: 'agents', namespace: team.agentsNamespace, labels: teamLabels(fleet, team, 'agent') };
    new ResourceQuota(this, 'quota', {
      metadata,
      spec: {
        hard: {
          'requests.cpu': team.quota.cpu,
          'requests.memory': team.quota.memory,
          pods: String(team.quota.pods),
          'services.loadbalancers': '0',
          'services.nodeports': '0',
        },
      },
    });
    new LimitRange(this, 'limits', {
      metadata,
      spec: {
        // A quota on requests refuses a pod that has none; a Pipeline's own pod template often has none. No limit is given: it would be below
        // what a pod asks for that has a request and no limit, and such a pod is refused.
        limits: [{ type: 'Container', defaultRequest: { cpu: '250m', memory: '512Mi' } }],
      },
    });
  }
}

/** One kind that needs the level `privileged` gives it to all pods of the namespace; the rule `privileged-builds` made sure that the fleet allows it. */
const agentsPodSecurity = ({ agents }: Team): 'baseline' | 'privileged' =>
  agents.some(({ podSecurity }) => podSecurity === 'privileged') ? 'privileged' : 'baseline';

const podSecurity = (level: 'restricted' | 'baseline' | 'privileged') => ({
  'pod-security.kubernetes.io/enforce': level,
  'pod-security.kubernetes.io/enforce-version': 'latest',
  'pod-security.kubernetes.io/warn': level,
  'pod-security.kubernetes.io/warn-version': 'latest',
});
