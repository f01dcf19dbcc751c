import type { ExtensionPoint } from './extension-points.ts';
import type { NameTable } from './name-table.ts';

/** What Jenkins accepts as the value of one setting. Made by the functions of `vocabulary.ts`. */
export type Description =
  | { readonly kind: 'anything' }
  | TextDescription
  | { readonly kind: 'number' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'permission' }
  | EnumDescription
  | { readonly kind: 'list'; readonly of: Description }
  | { readonly kind: 'map'; readonly of: Description }
  | ObjectDescription
  | ChoiceDescription;

export interface TextDescription {
  readonly kind: 'text';
  /** A form without which Jenkins fails, such as digits for `containerCapStr`. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
}

export interface EnumDescription {
  readonly kind: 'enum';
  /** Names of the Java constants, whose case counts. */
  readonly values: readonly string[];
}

/** A map of attributes. */
export interface ObjectDescription {
  readonly kind: 'object';
  readonly attributes: NameTable<Attribute>;
  /** Whether this is all that Jenkins knows; otherwise attributes that are not listed are let through. */
  readonly complete: boolean;
}

export interface Attribute {
  /** As it is documented. */
  readonly name: string;
  readonly description: Description;
  /** An argument of the constructor, which Jenkins finds by its exact name only. */
  readonly exact: boolean;
  /** The plugin that adds it, where that is not the plugin of the whole object. */
  readonly plugin?: string;
  /** A symbol that Jenkins accepts and calls obsolete; it is not suggested. */
  readonly obsolete?: boolean;
  /** The repair, when Jenkins refuses the attribute as deprecated. */
  readonly repair?: string;
}

/** One implementation of an extension point: its symbol as the only key of a map, or its symbol alone. */
export interface ChoiceDescription {
  readonly kind: 'choice';
  readonly extensionPoint: ExtensionPoint;
}
