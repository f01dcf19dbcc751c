import { suggestName } from '../../messages/suggest-name.ts';
import type { CascEntry, CascMapping, CascNode, Place } from '../casc/casc-node.ts';
import { hasPlugin } from './brought-along.ts';
import { type Catalog, openCatalog } from './catalog.ts';
import { checkScalar, isNothing } from './check-scalar.ts';
import { findImplementation, readChosenSymbol } from './chosen-symbol.ts';
import type { Attribute, ChoiceDescription, Description, ObjectDescription } from './description.ts';
import { extensionPoints } from './extension-points.ts';
import type { Finding, PlacedFinding } from './finding.ts';
import * as findings from './findings.ts';
import { describeBySchema, type JcascSchema, schemaBelow, schemaHasSymbol, schemaOfItems } from './jcasc-schema.ts';
import { allOf, findByName, makeNameTable, type NameTable } from './name-table.ts';

const noImplementations = makeNameTable<Attribute>([]);

/** What the whole check shares. */
interface Check {
  readonly plugins: ReadonlyMap<string, string>;
  readonly implementations: Catalog['implementations'];
  readonly report: (place: Place, where: string, finding: Finding) => void;
}

/** Where the check is: the path for messages, and what the controller's own schema has there. */
interface Spot {
  readonly where: string;
  readonly schema: JcascSchema | undefined;
  /** The schema of the root element, in which all symbols are listed flat. */
  readonly rootSchema: JcascSchema | undefined;
}

/** Compares a JCasC tree with everything that is described, and with the schema of the controller where there is one. */
export function checkDocument(
  root: CascMapping,
  plugins: ReadonlyMap<string, string>,
  schema: JcascSchema | undefined,
): readonly PlacedFinding[] {
  const { document, implementations } = openCatalog();
  const found: PlacedFinding[] = [];
  const report: Check['report'] = (place, where, finding) => found.push({ ...finding, place, where });
  // Keys such as x-templates hold anchors for the rest of the file.
  const entries = new Map([...root.entries].filter(([key]) => !key.startsWith('x-')));
  checkObject({ ...root, entries }, document, { where: '', schema, rootSchema: undefined }, { plugins, implementations, report });
  return found;
}

function checkNode(node: CascNode, description: Description, spot: Spot, check: Check): void {
  if (description.kind === 'anything' || (node.kind === 'scalar' && isNothing(node))) {
    return;
  }
  if (description.kind === 'choice') {
    checkChoice(node, description, spot, check);
  } else if (description.kind === 'object' && node.kind === 'map') {
    checkObject(node, description, spot, check);
  } else if (description.kind === 'map' && node.kind === 'map') {
    node.entries.forEach(({ value }, key) => checkNode(value, description.of, below(spot, key), check));
  } else if (description.kind === 'list' && node.kind === 'list') {
    node.items.forEach((item, index) => checkNode(item, description.of, itemOf(spot, index), check));
  } else if (description.kind === 'object' || description.kind === 'map' || description.kind === 'list' || node.kind !== 'scalar') {
    check.report(node.place, spot.where, findings.wrongKind(description, node));
  } else {
    const finding = checkScalar(node, description, check.plugins);
    if (finding) {
      check.report(node.place, spot.where, finding);
    }
  }
}

function checkObject({ entries }: CascMapping, description: ObjectDescription, spot: Spot, check: Check): void {
  const seen: Attribute[] = [];
  for (const [key, entry] of entries) {
    const attribute = findByName(description.attributes, key);
    if (!attribute) {
      checkUnknown(key, entry, description, spot, check);
    } else if (seen.includes(attribute)) {
      const first = [...entries.keys()].find((other) => findByName(description.attributes, other) === attribute) ?? key;
      check.report(entry.keyPlace, below(spot, key).where, findings.writtenTwice(key, first));
    } else {
      seen.push(attribute);
      checkAttribute(key, entry, attribute, below(spot, key), check);
    }
  }
}

function checkAttribute(key: string, { keyPlace, value }: CascEntry, attribute: Attribute, spot: Spot, check: Check): void {
  const { name, description, exact, plugin, repair } = attribute;
  if (plugin !== undefined && !hasPlugin(check.plugins, plugin)) {
    check.report(keyPlace, spot.where, findings.missingPlugin(key, plugin));
  } else if (repair !== undefined) {
    check.report(keyPlace, spot.where, findings.deprecatedAttribute(key, repair));
  } else if (exact && key !== name) {
    check.report(keyPlace, spot.where, findings.misspeltArgument(key, name));
  } else {
    checkNode(value, description, spot, check);
  }
}

function checkUnknown(key: string, { keyPlace, value }: CascEntry, owner: ObjectDescription, spot: Spot, check: Check): void {
  const here = below(spot, key);
  if (here.schema) {
    checkNode(value, describeBySchema(here.schema), here, check);
    return;
  }
  const usable = usableNames(owner.attributes, check);
  const finding = owner.complete ? findings.unknownAttribute(key, spot.where, usable) : findings.doubtfulAttribute(key, usable);
  if (finding) {
    check.report(keyPlace, here.where, finding);
  }
}

function checkChoice(node: CascNode, { extensionPoint }: ChoiceDescription, spot: Spot, check: Check): void {
  const chosen = readChosenSymbol(node);
  if (chosen === 'interpolated') {
    return;
  }
  if (chosen === 'a list' || !('symbol' in chosen)) {
    check.report(node.place, spot.where, findings.notOneImplementation(extensionPoint, chosen));
    return;
  }
  const { symbol, place, value } = chosen;
  const known = check.implementations.get(extensionPoint) ?? noImplementations;
  const found = findImplementation(known, extensionPoint, symbol);
  const where = value ? `${spot.where}.${symbol}` : spot.where;
  if (found?.plugin !== undefined && !hasPlugin(check.plugins, found.plugin)) {
    check.report(place, where, findings.missingPlugin(symbol, found.plugin, suggestName(symbol, usableNames(known, check))));
  } else if (found && value) {
    checkNode(value, found.description, { where, schema: schemaBelow(spot.rootSchema, symbol), rootSchema: spot.rootSchema }, check);
  } else if (!found && extensionPoints[extensionPoint].known === 'listed' && !schemaHasSymbol(spot.rootSchema, extensionPoint, symbol)) {
    check.report(place, where, findings.unknownSymbol(symbol, extensionPoint, usableNames(known, check)));
  }
}

/** What the controller understands with the plugins that it has, for suggestions. */
const usableNames = (attributes: NameTable<Attribute>, { plugins }: Check): string[] =>
  allOf(attributes)
    .filter(({ plugin, repair, obsolete }) => repair === undefined && !obsolete && (plugin === undefined || hasPlugin(plugins, plugin)))
    .map(({ name }) => name);

function below({ where, schema, rootSchema }: Spot, key: string): Spot {
  const found = schema && schemaBelow(schema, key);
  return where === '' ? { where: key, schema: found, rootSchema: found } : { where: `${where}.${key}`, schema: found, rootSchema };
}

const itemOf = ({ where, schema, rootSchema }: Spot, index: number): Spot => ({
  where: `${where}[${index}]`,
  schema: schemaOfItems(schema),
  rootSchema,
});
