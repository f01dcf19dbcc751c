import type { Fleet, KubernetesObject, Team, UnplacedAgentPod } from '../../model/index.ts';
import { composeBasePod } from '../compose/agent-pod.ts';
import { composeCloudAttributes } from '../compose/agents-casc.ts';
import { composeBaseAttributes, composePodAttributes, composePodOfKind } from '../compose/pod-template.ts';
import type { AgentCloud } from './plugin/agent-cloud.ts';
import { readPod } from './plugin/parse-pod.ts';
import { renderAgentPod, renderTwin } from './plugin/render-agent-pod.ts';

/**
 * The pods of a team's kinds, one for each architecture and capacity: what the plugin makes of the templates that are generated. JCasC adds clouds to a list and
 * cannot change one that is there, so these are also the templates of the merged configuration. No build can ask for the template that they inherit from. They
 * are made of the same maps that are printed into `yaml`, since printing and reading them again would take longer than all the rest.
 */
export function renderKindPods(team: Team, fleet: Fleet): readonly UnplacedAgentPod[] {
  const base = { ...composeBaseAttributes(team, fleet), yaml: readPod(composeBasePod(fleet)) };
  const cloud: AgentCloud = { ...composeCloudAttributes(team, fleet), templates: [base] };
  return team.agents.flatMap((kind, index) => {
    const [first, ...others] = composePodAttributes(kind, team, fleet);
    if (first === undefined) return [];
    const pod = renderAgentPod(cloud, { ...first, yaml: readPod(composePodOfKind(kind, team, fleet)) });
    return [pod, ...others.map((attributes) => renderTwin(pod, attributes))].map((rendered) => ({
      template: rendered.metadata.name ?? '',
      pod: rendered as unknown as KubernetesObject,
      path: ['agents', index],
    }));
  });
}
