import type { CascMapping, CascNode } from '../jenkins/index.ts';

/** One value of a merged JCasC tree. */
export interface CascLeaf {
  /** Such as `jenkins.clouds[0].kubernetes.name`. */
  readonly path: string;
  /** As it is written: a number is the text of a number, a secret its name, such as `${slack-token}`. An empty map or list is `{}` or `[]`. */
  readonly value: string;
  readonly origin: string;
}

/** All values of a merged JCasC tree, in its order. */
export function cascLeavesOf(root: CascMapping): readonly CascLeaf[] {
  return leavesBelow('', root);
}

/** Where a value is written: file and line in a casc/ folder, such as `overlays/payments/casc/slack.yaml:4`, or what it is generated from. */
export function cascOrigin({ file, line }: CascNode['place']): string {
  return /^overlays\/[^/]+\/casc\//.test(file) ? `${file}:${line}` : `generated from ${file}`;
}

function leavesBelow(path: string, node: CascNode): readonly CascLeaf[] {
  const origin = cascOrigin(node.place);
  if (node.kind === 'scalar') return [{ path, value: node.text, origin }];
  if (node.kind === 'list') {
    if (node.items.length === 0) return [{ path, value: '[]', origin }];
    return node.items.flatMap((item, index) => leavesBelow(`${path}[${index}]`, item));
  }
  if (node.entries.size === 0) return [{ path, value: '{}', origin }];
  return [...node.entries].flatMap(([key, { value }]) => leavesBelow(stepTo(path, key), value));
}

function stepTo(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
