export interface ImageParts {
  /** With the registry, if any, such as `ghcr.io/kiwigrid/k8s-sidecar`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Takes an image apart. What stands behind `@` and is no digest is none. */
export function imageParts(written: string): ImageParts {
  const [name = '', after = ''] = written.split('@');
  const digest = /^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(after) ? after : undefined;
  const colon = name.indexOf(':', name.lastIndexOf('/'));
  return colon < 0 ? { repository: name, digest } : { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}
