import type { AlsoNamed, Area } from './area.ts';
import { areas } from './areas.ts';
import type { Attribute, Description, ObjectDescription } from './description.ts';
import type { ExtensionPoint } from './extension-points.ts';
import { allOf, makeNameTable, type NameTable } from './name-table.ts';
import { object, type WrittenAttributes } from './vocabulary.ts';

/** All areas put together, ready to be looked up. */
export interface Catalog {
  /** The document: its attributes are the root elements. */
  readonly document: ObjectDescription;
  /** Implementations by extension point. */
  readonly implementations: ReadonlyMap<ExtensionPoint, NameTable<Attribute>>;
}

let whole: Catalog | undefined;

/** Puts the areas together, once. */
export function openCatalog(): Catalog {
  whole ??= joinAreas(areas);
  return whole;
}

function joinAreas(areas: readonly Area[]): Catalog {
  const roots: Attribute[] = [];
  const settings = new Map<string, Attribute[]>();
  const implementations = new Map<ExtensionPoint, Attribute[]>();
  for (const area of areas) {
    roots.push(...ownedAttributes(area.roots ?? {}, area));
    for (const [root, attributes] of Object.entries(area.settings ?? {})) {
      settings.set(root, [...(settings.get(root) ?? []), ...ownedAttributes(attributes, area)]);
    }
    for (const [extensionPoint, written] of implementationsOf(area)) {
      implementations.set(extensionPoint, [...(implementations.get(extensionPoint) ?? []), ...symbols(written, area)]);
    }
  }
  const shared = [...settings].map(([root, attributes]) => joinRoot(root, attributes, roots));
  return {
    document: { kind: 'object', complete: true, attributes: makeNameTable([...shared, ...roots]) },
    implementations: new Map([...implementations].map(([extensionPoint, all]) => [extensionPoint, makeNameTable(all)])),
  };
}

/** A root element that several areas describe: what its own plugin says of it, if it has one, and what the others add. */
function joinRoot(name: string, added: readonly Attribute[], roots: readonly Attribute[]): Attribute {
  const declared = roots.find((root) => root.name === name);
  const own = declared?.description.kind === 'object' ? declared.description : object({});
  const attributes = makeNameTable([...allOf(own.attributes), ...added]);
  return { ...declared, name, exact: false, description: { ...own, attributes } };
}

const implementationsOf = ({ implementations = {} }: Area): [ExtensionPoint, Readonly<Record<string, Description | AlsoNamed>>][] =>
  Object.keys(implementations)
    .filter((name): name is ExtensionPoint => name in implementations)
    .map((extensionPoint) => [extensionPoint, implementations[extensionPoint] ?? {}]);

function ownedAttributes(written: WrittenAttributes, { plugin }: Area): Attribute[] {
  return allOf(object(written).attributes).map((attribute) => ({ ...attribute, ...(plugin !== undefined && { plugin }) }));
}

function symbols(implementations: Readonly<Record<string, Description | AlsoNamed>>, { plugin }: Area): Attribute[] {
  return Object.entries(implementations).flatMap(([symbol, written]) => {
    const [names, description] = written.kind === 'also-named' ? [written.names, written.description] : [[], written];
    return [symbol, ...names].map((name) => ({
      name,
      description,
      exact: false,
      ...(plugin !== undefined && { plugin }),
      ...(name !== symbol && { obsolete: true }),
    }));
  });
}
