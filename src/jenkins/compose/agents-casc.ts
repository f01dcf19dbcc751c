import type { AgentKind, Fleet, Team } from '../../model/index.ts';
import type { CascMap } from './casc-text.ts';
import { composeBaseTemplate, composePodTemplates } from './pod-template.ts';

/**
 * The cloud in which the team's builds run: a JCasC tree (plugin kubernetes 4547, KubernetesCloud). A team without agents has it too, for
 * pipelines that bring a pod of their own.
 */
export function composeAgentsCasc(team: Team, fleet: Fleet): CascMap {
  const templates = [
    composeBaseTemplate(team, fleet),
    ...inOrderOfChoice(team.agents).flatMap((kind) => composePodTemplates(kind, team, fleet)),
  ];
  return { jenkins: { clouds: [{ kubernetes: { ...composeCloudAttributes(team, fleet), templates } }] } };
}

/** The cloud without its templates. */
export function composeCloudAttributes(team: Team, fleet: Fleet) {
  return {
    name: 'kubernetes',
    serverUrl: 'https://kubernetes.default',
    namespace: team.agentsNamespace,
    // Agents stay inside the cluster: behind the load balancer they would meet its login and its idle timeout.
    jenkinsUrl: `http://jenkins.${team.namespace}.svc.cluster.local:8080`,
    jenkinsTunnel: `jenkins-agent.${team.namespace}.svc.cluster.local:50000`,
    containerCapStr: String(team.quota.pods),
    maxRequestsPerHostStr: '64',
    podRetention: 'never',
    // The plugin's own hardening forbids root in every container of the cloud, and most images of build tools run as root.
    restrictedPssSecurityContext: false,
    // Without a timeout, in seconds, every pod would be taken for an orphan at once; this one outlasts a restart of the controller.
    garbageCollection: { timeout: 900 },
    podLabels: composePodLabels(team, fleet),
  };
}

/**
 * Of the templates that have a label Jenkins takes the first that has room. So the kind `linux` comes before the others that have the label `linux`, as most
 * kinds do: their containers with tools are for builds that name them.
 */
function inOrderOfChoice(agents: readonly AgentKind[]): readonly AgentKind[] {
  const linux = agents.filter(({ name }) => name === 'linux');
  const others = agents.filter(({ name }) => name !== 'linux');
  const first = others.findIndex(({ byNameOnly }) => !byNameOnly);
  return first < 0 ? agents : [...others.slice(0, first), ...linux, ...others.slice(first)];
}

/**
 * What policies and dashboards select builds by. Not `app.kubernetes.io/instance`: an Argo CD that tracks by that label would take a pod
 * with it for one of its own, and prune it in the middle of a build.
 */
function composePodLabels(team: Team, fleet: Fleet) {
  const labels = {
    'app.kubernetes.io/name': 'agent',
    'app.kubernetes.io/component': 'agent',
    'app.kubernetes.io/part-of': fleet.name,
    'jenkins-fleet/team': team.name,
  };
  return Object.entries(labels).map(([key, value]) => ({ key, value }));
}
