import type { AgentCloud } from '../jenkins/agents/plugin/agent-cloud.ts';
import { composeAgentsCasc } from '../jenkins/compose/agents-casc.ts';
import type { Fleet, Team } from '../model/index.ts';

/** The cloud that a team's controller gets, as the Kubernetes plugin reads it. */
export function buildAgentCloud(team: Team, fleet: Fleet): AgentCloud {
  const casc = composeAgentsCasc(team, fleet) as unknown as {
    readonly jenkins: { readonly clouds: readonly [{ readonly kubernetes: AgentCloud }] };
  };
  return casc.jenkins.clouds[0].kubernetes;
}
