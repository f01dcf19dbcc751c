import type { CascNode } from '../casc/casc-node.ts';

/** What a JCasC map has under a name, whatever the case of its letters, which is how Jenkins looks it up. */
export function cascChild(node: CascNode | undefined, name: string): CascNode | undefined {
  if (node?.kind !== 'map') return undefined;
  const exact = node.entries.get(name);
  return (exact ?? [...node.entries].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1])?.value;
}

export const cascItems = (node: CascNode | undefined): readonly CascNode[] => (node?.kind === 'list' ? node.items : []);

/** A value as it is written; empty when there is none. */
export const cascText = (node: CascNode | undefined): string => (node?.kind === 'scalar' ? node.text : '');
