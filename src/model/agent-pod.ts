import type { KubernetesObject } from './kubernetes-object.ts';
import type { FieldPath, Position } from './source-file.ts';

/** A pod as the Kubernetes plugin makes it of a pod template: the final object of a build, which no manifest holds. */
export interface AgentPod {
  /** Name of the pod template, such as `maven-x86-64-spot`. */
  readonly template: string;
  /** A Pod in the namespace where it is made; its name is the template's. */
  readonly pod: KubernetesObject;
  /** Where the template is written: a file of casc/, or the kind in team.yaml or fleet.yaml. */
  readonly place: { readonly file: string } & Partial<Position>;
}

/** A pod of a kind: the stage that makes it does not know where the kind is written. */
export interface UnplacedAgentPod extends Omit<AgentPod, 'place'> {
  /** Of the resolved team, such as `['agents', 3]`. */
  readonly path: FieldPath;
}
