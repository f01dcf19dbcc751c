import type { CascNode } from '../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from '../job-dsl/casc-values.ts';

/** Reads an attribute as text; nothing where there is none, or an empty one. */
export const attributeReader =
  (node: CascNode | undefined) =>
  (name: string): string | undefined =>
    cascText(cascChild(node, name)) || undefined;

/** Whether an attribute is on. What nobody knows before Jenkins runs counts as on: what is forbidden must not hide behind a reference. */
export const isOn = (text: string | undefined): boolean => text !== undefined && !/^\s*false\s*$/i.test(text);

/** Whether an attribute is known to be on. */
export const isSurelyOn = (text: string | undefined): boolean => text !== undefined && /^\s*true\s*$/i.test(text);

/** A whole number; nothing where it is none. */
export const wholeNumberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;

/** The one implementation that a node chooses, with its attributes: `{hostPathVolume: {…}}`, or a name alone. JCasC takes it in any case of its letters. */
export function chosenIn(node: CascNode): { readonly symbol: string; readonly attributes?: CascNode } | undefined {
  if (node.kind === 'list') return undefined;
  if (node.kind === 'scalar') return { symbol: node.text };
  const [first] = node.entries;
  return first && { symbol: first[0], attributes: first[1].value };
}

/** The entries of a list of keys and values, such as labels. */
export const keyValuesIn = (node: CascNode, name: string): readonly { readonly key: string; readonly value: string }[] =>
  cascItems(cascChild(node, name)).map((item) => ({ key: cascText(cascChild(item, 'key')), value: cascText(cascChild(item, 'value')) }));
