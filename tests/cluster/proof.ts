import type { Scene } from './scene.ts';

/** One promise, and how it is proven in a cluster. */
export interface Proof {
  /** What is promised, as a sentence. */
  readonly name: string;
  /** Where it is not kept: each line names the object and the reason. Empty where it is. */
  readonly prove: (scene: Scene) => Promise<readonly string[] | NotHere>;
}

/** Why this cluster cannot tell. */
export interface NotHere {
  readonly notHere: string;
}

/** Promises of one subject, in the order in which they are proven. */
export interface Area {
  readonly title: string;
  readonly proofs: readonly Proof[];
}
