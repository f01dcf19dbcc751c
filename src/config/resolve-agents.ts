import type { AgentContainer, AgentKind, Capacity, Checked, FieldPath, Problem } from '../model/index.ts';
import { builtInAgentKinds } from './built-in-agent-kinds.ts';
import { compact } from './compact.ts';
import { builtInAgentKind } from './defaults.ts';
import { formatFieldPath } from './field-path.ts';
import type { Place } from './layer.ts';
import { privilegesOf } from './privileges.ts';
import { resolveVolumes } from './resolve-volumes.ts';
import type { ContainerFile } from './schema/agent-container.ts';
import type { AgentKindFile } from './schema/agent-kind.ts';
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
  /** What fleet.yaml, profiles and the team say of agent kinds, without what is built in. */
  readonly writtenKinds: () => TeamFields['agentKinds'];
}

/** Resolves the agent kinds that a team uses, sorted by name. An unknown kind and a container without an image are problems. */
export function resolveAgents({ agents, agentKinds }: TeamFields, context: AgentContext): Checked<readonly AgentKind[]> {
  const kinds = new Map(Object.entries(compact(agentKinds)));
  const problems: Problem[] = [];
  const value = Object.entries(compact(agents)).flatMap(([name, overrides]): readonly AgentKind[] => {
    const merged = kinds.get(name);
    if (merged === undefined) {
      problems.push(unknownName(context.placeOf(['agents', name]), 'agents', 'an agent kind', name, kinds.keys()));
      return [];
    }
    const kind = isOwnKind(name, context) ? (context.writtenKinds()?.[name] ?? merged) : merged;
    const volumes = resolveVolumes(name, kind, context.placeOf);
    problems.push(...findMissingImages(name, kind, context), ...findAgentsOwn(name, kind, context), ...volumes.problems);
    return [
      withConsequences({
        name,
        containers: Object.entries(compact(kind.containers)).map(([container, written]) => resolveContainer(container, written, context)),
        architectures: overrides.architectures ?? kind.architectures ?? builtInAgentKind.architectures,
        capacity: withOnDemand(overrides.capacity ?? kind.capacity ?? builtInAgentKind.capacity),
        compute: kind.compute ?? builtInAgentKind.compute,
        maximum: overrides.maximum ?? kind.maximum ?? context.pods,
        idleMinutes: overrides.idleMinutes ?? kind.idleMinutes ?? builtInAgentKind.idleMinutes,
        deadlineMinutes: overrides.deadlineMinutes ?? kind.deadlineMinutes ?? builtInAgentKind.deadlineMinutes,
        environment: compact(kind.environment),
        volumes: volumes.value,
        ...(typeof kind.runAsUser === 'number' && { runAsUser: kind.runAsUser }),
        cache: compact(kind.cache),
        ...(kind.podYaml && { podYaml: kind.podYaml }),
      }),
    ];
  });
  return { value, problems };
}

/**
 * Whether somebody has written a kind of his own under a built-in name: it brings images, and not for all of the built-in's containers, such as the daemon of
 * `docker`. Everything else is a change to the built-in kind.
 */
function isOwnKind(name: string, { writtenKinds }: AgentContext): boolean {
  const builtIn = Object.keys(builtInAgentKinds[name]?.containers ?? {}).filter((container) => container !== agentContainer);
  if (builtIn.length === 0) return false;
  const written = writtenKinds()?.[name]?.containers ?? {};
  return Object.values(written).some((container) => container?.image) && !builtIn.every((container) => Object.hasOwn(written, container));
}

/** A build that loses its spot node is tried again, and that on a node which nobody takes away. */
function withOnDemand(capacity: readonly Capacity[]): readonly Capacity[] {
  return capacity.includes('on-demand') ? capacity : [...capacity, 'on-demand'];
}

/** Adds what follows from the fields of a kind. */
function withConsequences(kind: Omit<AgentKind, 'podSecurity' | 'byNameOnly'>): AgentKind {
  const podSecurity = privilegesOf(kind).length > 0 ? 'privileged' : 'baseline';
  const isSpecial = kind.compute === 'fargate' || kind.containers.some(({ capabilities = [] }) => capabilities.length > 0);
  return { ...kind, podSecurity, byNameOnly: podSecurity === 'privileged' || isSpecial };
}

/** Finds containers without an image. Only the agent's own has one anyway. */
function findMissingImages(kind: string, { containers, podYaml }: AgentKindFile, context: AgentContext): readonly Problem[] {
  const known = Object.entries(compact(containers));
  const added = namesIn(podYaml).filter((name) => !known.some(([container]) => container === name));
  const inKind = known.filter(([name, { image }]) => !image && name !== agentContainer).map(([name]) => name);
  const path = ['agentKinds', kind, 'containers'];
  const missing = [
    ...inKind.map((name) => ({ at: [...path, name, 'image'], place: context.placeOf([...path, name]) })),
    ...added
      .filter((name) => name !== agentContainer)
      .map((name) => ({ at: [...path, name, 'image'], place: context.placeOf(['agentKinds', kind, 'podYaml']) })),
  ];
  return missing.map(({ at, place }) => ({
    rule: 'schema',
    ...place,
    where: formatFieldPath(at),
    message: 'expected an image, found nothing',
    fix: `add {${kind}: {containers: {${at[3]}: {image: …}}}} to "agentKinds"`,
  }));
}

/** Finds what the agent's own container cannot have: its image starts the agent, and it may not gain privileges. */
function findAgentsOwn(kind: string, { containers }: AgentKindFile, { placeOf }: AgentContext): readonly Problem[] {
  const own = containers?.[agentContainer];
  return (['command', 'args', 'privileged', 'unconfined'] as const)
    .filter((field) => own?.[field])
    .map((field) => {
      const path = ['agentKinds', kind, 'containers', agentContainer, field];
      const message = `expected no "${field}" for the agent's own container, found it`;
      return { rule: 'schema', ...placeOf(path), where: formatFieldPath(path), message, fix: 'give the build a container of its own' };
    });
}

/** Names of the containers in `podYaml` that bring no image themselves. */
function namesIn(podYaml: AgentKindFile['podYaml']): readonly string[] {
  const spec = podYaml?.['spec'] as
    | { readonly containers?: readonly { readonly name: string; readonly image?: string }[] }
    | null
    | undefined;
  return (spec?.containers ?? []).filter(({ image }) => !image).map(({ name }) => name);
}

function resolveContainer(name: string, written: ContainerFile, { agentImage }: AgentContext): AgentContainer {
  const { image, requests, limits, environment, command, args, capabilities, unconfined, privileged } = written;
  return {
    name,
    image: image ?? (name === agentContainer ? agentImage : ''),
    requests: compact(requests),
    limits: compact(limits),
    environment: compact(environment),
    ...(command && { command }),
    ...(args && { args }),
    ...(capabilities && { capabilities }),
    unconfined: unconfined ?? false,
    privileged: privileged ?? false,
  };
}
