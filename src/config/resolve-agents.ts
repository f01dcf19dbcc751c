import type { AgentContainer, AgentKind, Checked, FieldPath, Problem } from '../model/index.ts';
import { compact } from './compact.ts';
import { builtInAgentKind } from './defaults.ts';
import { formatFieldPath } from './field-path.ts';
import type { Place } from './layer.ts';
import type { AgentKindFile, ContainerFile } from './schema/agent-kind.ts';
import type { TeamFields } from './team-fields.ts';
import { unknownName } from './unknown-name.ts';

/** The agent's own container in every pod of the Kubernetes plugin. */
export const agentContainer = 'jnlp';

export interface AgentContext {
  /** Image of the agent's own container. */
  readonly agentImage: string;
  /** Pods of the team's quota: the default of `maximum`. */
  readonly pods: number;
  /** Where a field of the team is written. */
  readonly placeOf: (path: FieldPath) => Place;
}

/** Resolves the agent kinds that a team uses, sorted by name. An unknown kind and a container without an image are problems. */
export function resolveAgents({ agents, agentKinds }: TeamFields, context: AgentContext): Checked<readonly AgentKind[]> {
  const kinds = new Map(Object.entries(compact(agentKinds)));
  const problems: Problem[] = [];
  const value = Object.entries(compact(agents)).flatMap(([name, overrides]) => {
    const kind = kinds.get(name);
    if (kind === undefined) {
      problems.push(unknownName(context.placeOf(['agents', name]), 'agents', 'an agent kind', name, kinds.keys()));
      return [];
    }
    const containers = resolveContainers(name, kind, context, problems);
    return [
      {
        name,
        containers,
        architectures: overrides.architectures ?? kind.architectures ?? builtInAgentKind.architectures,
        capacity: overrides.capacity ?? kind.capacity ?? builtInAgentKind.capacity,
        maximum: overrides.maximum ?? kind.maximum ?? context.pods,
        idleMinutes: overrides.idleMinutes ?? kind.idleMinutes ?? builtInAgentKind.idleMinutes,
        deadlineMinutes: overrides.deadlineMinutes ?? kind.deadlineMinutes ?? builtInAgentKind.deadlineMinutes,
        cache: compact(kind.cache),
      },
    ];
  });
  return { value, problems };
}

function resolveContainers(
  kind: string,
  { containers }: AgentKindFile,
  context: AgentContext,
  problems: Problem[],
): readonly AgentContainer[] {
  return Object.entries(compact(containers)).flatMap(([name, container]) => {
    const image = container.image ?? (name === agentContainer ? context.agentImage : undefined);
    if (image !== undefined) return [resolveContainer(name, image, container)];
    const path = ['agentKinds', kind, 'containers', name, 'image'];
    problems.push({
      rule: 'schema',
      ...context.placeOf(path.slice(0, -1)),
      where: formatFieldPath(path),
      message: 'expected an image, found nothing',
      fix: 'add it',
    });
    return [];
  });
}

function resolveContainer(name: string, image: string, { requests, limits, environment, privileged }: ContainerFile): AgentContainer {
  return {
    name,
    image,
    requests: compact(requests),
    limits: compact(limits),
    environment: compact(environment),
    privileged: privileged ?? false,
  };
}
