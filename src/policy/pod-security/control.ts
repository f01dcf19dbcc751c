import type { SecuredPod } from './pod.ts';

/** One demand of Kubernetes' Pod Security Standards. */
export interface Control {
  /** As Kubernetes' documentation calls it. */
  readonly name: string;
  /** What breaks it, each as a sentence without an end, such as `the container "docker" is privileged`. */
  readonly violations: (pod: SecuredPod) => readonly string[];
}
