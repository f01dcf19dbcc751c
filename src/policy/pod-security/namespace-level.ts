import type { Team } from '../../model/index.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Subject } from '../policy.ts';
import type { PodSecurityLevel } from './check-pod-security.ts';

/** Levels of Pod Security, the strictest last. */
export const levels: readonly PodSecurityLevel[] = ['privileged', 'baseline', 'restricted'];

export const enforceLabel = 'pod-security.kubernetes.io/enforce';

/**
 * The level that a namespace of a team needs at least. That of builds is `privileged` where a kind asks for it, which fleet.yaml has to allow (rule
 * `privileged-builds`).
 */
export const neededLevel = (namespace: string | undefined, { agentsNamespace, agents }: Team): PodSecurityLevel => {
  if (namespace !== agentsNamespace) return 'restricted';
  return agents.some(({ podSecurity }) => podSecurity === 'privileged') ? 'privileged' : 'baseline';
};

/** The level that a namespace has: its label's, or where that is none, the one that it needs. */
export const levelOf = (namespace: string | undefined, { team, objects }: Pick<Subject, 'team' | 'objects'>): PodSecurityLevel => {
  const object = objects.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === namespace);
  const label = valueAt(object, ['metadata', 'labels', enforceLabel]);
  return levels.find((level) => level === label) ?? neededLevel(namespace, team);
};
