import { distance } from 'fastest-levenshtein';
import { suggestName } from '../../messages/suggest-name.ts';
import type { CascNode } from '../casc/casc-node.ts';
import { suggestionFor } from '../suggestion-for.ts';
import type { Description } from './description.ts';
import type { Finding } from './finding.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A name that belongs to a plugin which the controller does not have; `alternative` is a similar one that it understands. */
export function missingPlugin(name: string, plugin: string, alternative?: string): Finding {
  return {
    rule: 'needed-plugins',
    message: `expected the plugin "${plugin}", which "${name}" needs, found none that brings it`,
    fix: `add "${plugin}:<version>" to the plugins of the team or of its channel${alternative === undefined ? '' : `, or write "${alternative}"`}`,
  };
}

/** An attribute that nobody knows. `owner` is the path of the map in which it stands, empty for the document itself. */
export function unknownAttribute(name: string, owner: string, known: readonly string[]): Finding {
  return {
    rule: 'known-names',
    certainty: 'unknown',
    message: `expected ${owner === '' ? 'a root element of JCasC' : `an attribute of "${lastName(owner)}"`}, found "${name}"`,
    fix: suggestionFor(name, known),
  };
}

/** An attribute that is not described but very near to one that is, in a map of which not all attributes are described. */
export function doubtfulAttribute(name: string, known: readonly string[]): Finding | undefined {
  const suggestion = suggestName(name, known);
  return suggestion === undefined || distance(name, suggestion) > 2
    ? undefined
    : {
        rule: 'known-names',
        certainty: 'doubtful',
        message: `expected "${suggestion}", found "${name}"`,
        fix: `did you mean "${suggestion}"?`,
      };
}

/** A symbol that nobody knows; what Jenkins calls "No … implementation found". What does not look like a name may be a private key: it is not told. */
export function unknownSymbol(symbol: string, extensionPoint: string, known: readonly string[]): Finding {
  const isName = /^[\w$-]{1,60}$/.test(symbol);
  return {
    rule: 'known-names',
    certainty: 'unknown',
    message: `expected an implementation of ${extensionPoint}, found ${isName ? `"${symbol}"` : 'text that is no name'}`,
    fix: suggestionFor(isName ? symbol : '', known),
  };
}

/** Something else than one implementation: several keys, none, or a list. */
export function notOneImplementation(extensionPoint: string, found: readonly string[] | 'a list'): Finding {
  const what = found === 'a list' ? found : found.length === 0 ? 'an empty map' : `${found.length}: ${quoted(found)}`;
  return {
    rule: 'fitting-values',
    message: `expected one implementation of ${extensionPoint}, found ${what}`,
    fix: 'write a map with one key, or the name alone',
  };
}

/** The same attribute a second time, in other letters: the second one is unknown to Jenkins (configuration-as-code, BaseConfigurator). */
export function writtenTwice(name: string, first: string): Finding {
  return { rule: 'known-names', message: `expected one spelling, found "${first}" and "${name}"`, fix: `write "${first}" both times` };
}

/** An argument of a constructor in other letters: Jenkins would not find it. */
export function misspeltArgument(name: string, exact: string): Finding {
  return { rule: 'known-names', message: `expected "${exact}" in exactly these letters, found "${name}"`, fix: `did you mean "${exact}"?` };
}

/** An attribute that Jenkins refuses as deprecated. */
export function deprecatedAttribute(name: string, repair: string): Finding {
  return { rule: 'current-settings', message: `expected nothing deprecated, which Jenkins refuses, found "${name}"`, fix: repair };
}

const kinds: Readonly<Record<Description['kind'], string>> = {
  anything: 'anything',
  bool: 'true or false',
  choice: 'one implementation',
  enum: 'one name',
  list: 'a list',
  map: 'a map',
  number: 'a whole number',
  object: 'a map',
  permission: 'a permission such as "Job/Read"',
  text: 'text',
};

/** A map, a list or a single value where another of them belongs. The value itself is not told: it may be a secret. */
export function wrongKind({ kind }: Description, node: CascNode): Finding {
  const found = { map: 'a map', list: 'a list', scalar: 'a single value' }[node.kind];
  return {
    rule: 'fitting-values',
    message: `expected ${kinds[kind]}, found ${found}`,
    fix: kind === 'list' ? 'write each item in a line of its own, after "- "' : `write ${kinds[kind]}`,
  };
}

const lastName = (where: string): string => where.replace(/(\[\d+\])+$/, '').replace(/^.*\./, '');
