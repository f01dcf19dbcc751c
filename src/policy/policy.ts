import type { AgentPod, FieldPath, Fleet, KubernetesObject, Locate, Team } from '../model/index.ts';

/** What a policy looks at: the final objects of one team, patches included, and the pods that its controller will start. */
export interface Subject {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly objects: readonly KubernetesObject[];
  readonly agentPods: readonly AgentPod[];
  readonly locate: Locate;
}

/** One demand on the final objects of a team. */
export interface Policy {
  /** What it demands, such as `stays-in-own-namespace`. */
  readonly name: string;
  /** Whether `allow` of fleet.yaml can except a team from it. What would break the generator, or other teams, cannot be allowed. */
  readonly canBeAllowed: boolean;
  readonly check: (subject: Subject) => readonly Violation[];
}

export interface Violation {
  readonly of: KubernetesObject | AgentPod;
  /** The value that is wrong, from the root of the object: the patch that wrote it is named. */
  readonly path?: FieldPath;
  /** Goes on after the name of the object, such as `has no memory limit in the container "maven"`. Never a secret's value. */
  readonly message: string;
  readonly fix: string;
}

export const isAgentPod = (of: Violation['of']): of is AgentPod => 'template' in of && 'place' in of;

/** The object of a violation. */
export const objectOf = ({ of }: Violation): KubernetesObject => (isAgentPod(of) ? of.pod : of);

/** Such as `Deployment "jenkins" in "payments"`. */
export const nameOf = ({ kind, metadata }: KubernetesObject): string =>
  `${kind} "${metadata.name}"${metadata.namespace ? ` in "${metadata.namespace}"` : ''}`;
