import type { AgentPod, ControllerFiles, KubernetesObject, Team } from '../../model/index.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import { readClouds } from './agent-clouds.ts';
import { isAskedFor } from './combine-pod.ts';
import { parseAgentCloud } from './parse-agent-cloud.ts';
import { renderAgentPod } from './plugin/render-agent-pod.ts';

/**
 * The pods of the templates that a team wrote in its own JCasC, and that builds can ask for, in clouds of the cluster of the controller. `merged` is the whole tree
 * of the controller. What a Pipeline describes itself is not known here, also where it inherits from a template: Pod Security, quota and LimitRange of the
 * namespace hold that. Never throws; what Jenkins cannot read becomes no pod, or one without it, and the checks of JCasC and of templates say so.
 */
export function renderOwnPods(team: Team, files: ControllerFiles, merged: CascMapping): readonly AgentPod[] {
  const generatedFrom = new Set(files.files.flatMap(({ generated, source }) => (generated ? [source] : [])));
  const own = readClouds(merged, generatedFrom).filter(({ isGenerated, isInCluster }) => isInCluster && !isGenerated);
  return own.flatMap((cloud) => {
    const parsed = parseAgentCloud(cloud);
    return cloud.templates.flatMap((template, index) => {
      const attributes = parsed.templates?.[index];
      if (attributes === undefined || !isAskedFor(template)) return [];
      const pod = renderAgentPod(parsed, attributes) as unknown as KubernetesObject;
      // A namespace that only the controller knows can be no other: it may make pods nowhere else.
      const isUnknown = cloud.isLocal && pod.metadata.namespace?.includes('${');
      const metadata = { ...pod.metadata, name: podNameOf(template.name), ...(isUnknown && { namespace: team.agentsNamespace }) };
      return [{ template: template.name, pod: { ...pod, metadata }, place: template.node.place }];
    });
  });
}

/** What the names of a template's pods begin with (kubernetes 4547, PodUtils.createNameWithRandomSuffix). */
function podNameOf(template: string): string {
  const name = template.toLowerCase().replaceAll(/[ _]/g, '-').slice(0, 56);
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name) ? name : 'jenkins-agent';
}
