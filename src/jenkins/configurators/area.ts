import type { Description } from './description.ts';
import type { ExtensionPoint } from './extension-points.ts';
import type { WrittenAttributes } from './vocabulary.ts';

/** What one plugin, or Jenkins itself, understands. */
export interface Area {
  /** Id of the plugin; absent for Jenkins itself. */
  readonly plugin?: string;
  /** Root elements that only this plugin brings, such as `jobs`. */
  readonly roots?: WrittenAttributes;
  /** Attributes that it adds to a root element that many share, such as `unclassified`. */
  readonly settings?: Readonly<Record<string, WrittenAttributes>>;
  /** Implementations of extension points by their symbol. */
  readonly implementations?: Readonly<Partial<Record<ExtensionPoint, Implementations>>>;
}

export type Implementations = Readonly<Record<string, Description | AlsoNamed>>;

/** An implementation with further symbols, which Jenkins calls obsolete and accepts. */
export interface AlsoNamed {
  readonly kind: 'also-named';
  readonly names: readonly string[];
  readonly description: Description;
}

/** An implementation that has other symbols beside its preferred one. */
export const alsoNamed = (names: readonly string[], description: Description): AlsoNamed => ({ kind: 'also-named', names, description });
