import { baseline } from './baseline.ts';
import type { Control } from './control.ts';
import type { SecuredPod } from './pod.ts';
import { restricted } from './restricted.ts';

/** A level of Kubernetes' Pod Security Standards, as a namespace has it. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

export interface PodSecurityViolation {
  /** Such as `Privileged Containers`. */
  readonly control: string;
  /** Such as `the container "docker" is privileged`. */
  readonly message: string;
}

const controls: Readonly<Record<PodSecurityLevel, readonly Control[]>> = { privileged: [], baseline, restricted };

/** Finds why a namespace of this level would refuse a pod; empty when it would not. */
export const checkPodSecurity = (level: PodSecurityLevel, pod: SecuredPod): readonly PodSecurityViolation[] =>
  controls[level].flatMap(({ name, violations }) => violations(pod).map((message) => ({ control: name, message })));
