import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FleetFiles } from '../fleet-files.ts';
import type { Random } from '../random.ts';
import { type Material, type Mutator, pathsLike, textAt, withFile } from './mutator.ts';

/** One entry of a map, or one item of a list, of a YAML file. */
export interface Place {
  readonly document: Document.Parsed;
  readonly parent: YAMLMap<Node, Node | null> | YAMLSeq<Node>;
  readonly index: number;
  /** By which a dictionary of values knows it. */
  readonly key: string;
  readonly value: unknown;
  readonly setValue: (value: unknown) => void;
}

/** Changes a place, and says whether it did. */
type Edit = (place: Place, random: Random, material: Material) => boolean | void;

/** A mutator that changes one place of one YAML file, among those that it wants. */
export const editYaml =
  (edit: Edit, isWanted: (place: Place) => boolean = () => true): Mutator =>
  (material, random) => {
    const { files } = material.base;
    const path = pickYamlFile(files, random);
    const document = parseDocument(textAt(files, path));
    const places = placesOf(document).filter(isWanted);
    if (places.length === 0 || edit(random.pick(places), random, material) === false) return undefined;
    return withFile(files, path, document.toString({ lineWidth: 0 }));
  };

/** Mostly a team's own file, since that is what people change most. */
function pickYamlFile(files: FleetFiles, random: Random): string {
  const wanted = random.pick([/\/team\.yaml$/, /\/team\.yaml$/, /^fleet\.yaml$/, /\/casc\/.*\.yaml$/, /\/patches\.yaml$/]);
  const paths = pathsLike(files, wanted);
  return random.pick(paths.length > 0 ? paths : pathsLike(files, /\.yaml$/));
}

/** Every entry and item of a document, from its beginning on. */
export function placesOf(document: Document.Parsed): readonly Place[] {
  const found: Place[] = [];
  const visit = (node: unknown, key: string): void => {
    if (isMap<Node, Node | null>(node)) {
      for (const [index, pair] of node.items.entries()) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        found.push({ document, parent: node, index, key: name, value: pair.value, setValue: (value) => setPair(document, pair, value) });
        visit(pair.value, name);
      }
    } else if (isSeq<Node>(node)) {
      for (const [index, item] of node.items.entries()) {
        const setValue = (value: unknown) => void (node.items[index] = document.createNode(value) as Node);
        found.push({ document, parent: node, index, key: `${key}[]`, value: item, setValue });
        visit(item, `${key}[]`);
      }
    }
  };
  visit(document.contents, '');
  return found;
}

function setPair(document: Document, pair: Pair<Node, Node | null>, value: unknown): void {
  pair.value = document.createNode(value) as Node;
}

/** The entry of a map at a place; undefined where it is an item of a list. */
export function pairOf({ parent, index }: Place): Pair<Node, Node | null> | undefined {
  const item = parent.items[index];
  return isPair<Node, Node | null>(item) ? item : undefined;
}
