/** One file in the configuration folder of a controller. */
export interface ControllerFile {
  /** Name of the file, and its key in a ConfigMap: `[-._a-zA-Z0-9]+`. */
  readonly key: string;
  readonly text: string;
  /** The file that a person edits to change it, such as `overlays/payments/jobs/api.groovy` or `fleet.yaml`. */
  readonly source: string;
  /** Whether jenkins-fleet wrote it, rather than the team. */
  readonly generated: boolean;
}

/** Everything that a controller is configured from, ready to be delivered. */
export interface ControllerFiles {
  /** Generated files first, then the team's, each sorted by key. */
  readonly files: readonly ControllerFile[];
}
