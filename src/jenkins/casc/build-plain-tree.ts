import type { CascNode } from './casc-node.ts';

/** For tests: a tree without places, values as text. */
export type PlainTree = string | readonly PlainTree[] | { readonly [key: string]: PlainTree };

export function buildPlainTree(node: CascNode): PlainTree {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(buildPlainTree);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, buildPlainTree(value)]));
  }
}
