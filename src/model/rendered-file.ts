import type { KubernetesObject } from './kubernetes-object.ts';

/** One file of `dist/` before it is formatted. */
export interface RenderedFile {
  /** Path below the output folder, such as `payments/configuration.yaml`. */
  readonly path: string;
  /** What it is generated from, for its header: the chart first, such as `['charts/configuration.ts', 'overlays/payments/']`. */
  readonly sources: readonly string[];
  readonly objects: readonly KubernetesObject[];
}

/** One file of `dist/` as text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
