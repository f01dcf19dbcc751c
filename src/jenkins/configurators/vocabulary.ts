import type { Attribute, ChoiceDescription, Description, EnumDescription, ObjectDescription, TextDescription } from './description.ts';
import type { ExtensionPoint } from './extension-points.ts';
import { makeNameTable } from './name-table.ts';

/** An attribute that is more than its description: an argument, a deprecated one, one of another plugin. */
interface MarkedAttribute {
  readonly kind: 'attribute';
  readonly attribute: Omit<Attribute, 'name'>;
}

/** Attributes by their documented names. */
export type WrittenAttributes = Readonly<Record<string, Description | MarkedAttribute>>;

/** Any value: what lies below is not described. */
export const anything = (): Description => ({ kind: 'anything' });

/** Text; a number or a boolean is text as well. With `pattern`, Jenkins fails on text of another form; `example` has the right one. */
export const text = (pattern?: RegExp, example = ''): TextDescription => ({ kind: 'text', ...(pattern && { form: { pattern, example } }) });

/** Digits in a text attribute, or nothing: Jenkins parses it and fails on anything else. */
export const digits = (): TextDescription => text(/^(-?\d+|\s*)$/, '40');

/** Text that Jenkins keeps encrypted. */
export const secret = (): TextDescription => text();

/** A whole number. Jenkins makes 0 of other text, in silence. */
export const number = (): Description => ({ kind: 'number' });

/** A boolean. Jenkins makes `false` of other text, in silence. */
export const bool = (): Description => ({ kind: 'bool' });

/** The name of a Java constant, whose case counts. */
export const enumOf = (...values: readonly string[]): EnumDescription => ({ kind: 'enum', values });

/** A permission such as `Job/Read`. */
export const permission = (): Description => ({ kind: 'permission' });

/** A list. Jenkins refuses a single value in its place. */
export const list = (of: Description): Description => ({ kind: 'list', of });

/** A map with keys of one's own. JCasC itself has none; a few configurators read one. */
export const mapOf = (of: Description): Description => ({ kind: 'map', of });

/** An implementation of an extension point. */
export const choice = (extensionPoint: ExtensionPoint): ChoiceDescription => ({ kind: 'choice', extensionPoint });

/** A map of exactly these attributes: Jenkins refuses every other one. */
export const object = (attributes: WrittenAttributes): ObjectDescription => ({ ...openObject(attributes), complete: true });

/** A map of which these attributes are known; there may be others. */
export const openObject = (attributes: WrittenAttributes): ObjectDescription => ({
  kind: 'object',
  complete: false,
  attributes: makeNameTable(Object.entries(attributes).map(([name, written]) => ({ name, ...attributeOf(written) }))),
});

/** A list of maps of a key and a value. */
export const keyValues = (): Description => list(object({ key: argument(text()), value: argument(text()) }));

/** An argument of the constructor: its name counts with its case (configuration-as-code, DataBoundConfigurator). */
export const argument = (description: Description): MarkedAttribute => ({ kind: 'attribute', attribute: { description, exact: true } });

/** An attribute that Jenkins refuses as deprecated, and what to write instead. */
export const deprecated = (repair: string): MarkedAttribute => ({
  kind: 'attribute',
  attribute: { description: anything(), exact: false, repair },
});

const attributeOf = (written: Description | MarkedAttribute): Omit<Attribute, 'name'> =>
  written.kind === 'attribute' ? written.attribute : { description: written, exact: false };
