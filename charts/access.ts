import type { Construct } from 'constructs';
import { PodIdentityAssociation } from '../imports/eks.ts';
import { Role, RoleBinding, ServiceAccount } from '../imports/kubernetes.ts';
import { type Component, teamLabels } from './constructs/labels.ts';
import { syncWave } from './constructs/sync.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/**
 * Who may do what: the controller manages pods in the builds' namespace and nothing else there; the sidecar, which shares its service
 * account, reads ConfigMaps in the controller's; builds get no token.
 */
export class Access extends TeamChart {
  constructor(
    scope: Construct,
    private readonly props: TeamChartProps,
  ) {
    super(scope, 'access');
    const { team } = props;
    this.serviceAccount('jenkins', team.namespace, 'controller', team.roles.controller);
    this.serviceAccount('agent', team.agentsNamespace, 'agent', team.roles.agents);
    // A Pipeline's own pod that names no service account runs as this one.
    this.serviceAccount('default', team.agentsNamespace, 'agent');

    // The verbs that the Kubernetes plugin's client uses: launching, watching and removing agents, `container` steps, logs of failed agents.
    this.grant('jenkins-agents', team.agentsNamespace, [
      { apiGroups: [''], resources: ['pods'], verbs: ['create', 'delete', 'get', 'list', 'patch', 'watch'] },
      { apiGroups: [''], resources: ['pods/exec'], verbs: ['create', 'get'] },
      { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
      { apiGroups: [''], resources: ['events'], verbs: ['get', 'list', 'watch'] },
    ]);
    this.grant('jenkins-configuration', team.namespace, [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }]);
  }

  private serviceAccount(name: string, namespace: string, component: Component, roleArn?: string) {
    const { fleet, team } = this.props;
    new ServiceAccount(this, `${namespace}-${name}`, {
      metadata: {
        name,
        namespace,
        labels: teamLabels(fleet, team, component),
        ...(roleArn && fleet.identity === 'irsa' && { annotations: { 'eks.amazonaws.com/role-arn': roleArn } }),
      },
      automountServiceAccountToken: false,
    });
    if (roleArn && fleet.identity === 'pod-identity') {
      new PodIdentityAssociation(this, `${namespace}-${name}-identity`, {
        metadata: { name, namespace, labels: teamLabels(fleet, team, component), annotations: syncWave.prerequisites },
        spec: { clusterName: fleet.cluster.name, namespace, serviceAccount: name, roleARN: roleArn },
      });
    }
  }

  private grant(name: string, namespace: string, rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[]) {
    const { fleet, team } = this.props;
    const metadata = { name, namespace, labels: teamLabels(fleet, team, 'controller') };
    new Role(this, `${name}-role`, { metadata, rules });
    new RoleBinding(this, `${name}-binding`, {
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name: 'jenkins', namespace: team.namespace }],
    });
  }
}
