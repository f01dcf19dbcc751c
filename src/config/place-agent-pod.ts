import type { AgentPod, Team, UnplacedAgentPod } from '../model/index.ts';
import type { Resolved } from './resolve-fleet.ts';

/**
 * Adds to a pod of a kind the place where the kind is written: its `podYaml`, its containers, the entry that names it, or the team's file. It is looked for when it is
 * asked for, since finding a place takes longer than making the pod.
 */
export function placeAgentPod({ originOf }: Resolved, team: Team, { path, template, pod }: UnplacedAgentPod): AgentPod {
  const find = (): AgentPod['place'] => {
    const places = [[...path, 'podYaml'], [...path, 'containers'], path].map((field) => originOf(team, field).place);
    return places.find((place) => place !== undefined) ?? { file: `${team.folder}/team.yaml` };
  };
  return {
    template,
    pod,
    get place() {
      return find();
    },
  };
}
