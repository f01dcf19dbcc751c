import type { Problem } from '../../model/index.ts';
import type { CascMapping } from '../casc/casc-node.ts';
import { checkDocument } from './check-document.ts';
import type { PlacedFinding } from './finding.ts';
import type { JcascSchema } from './jcasc-schema.ts';

/** What a controller is made of, as far as it decides what a setting means. */
export interface MeaningContext {
  /** Versions of the plugins by id. */
  readonly plugins: ReadonlyMap<string, string>;
  /** The schema that a controller with these plugins exports, where the fleet keeps one: it knows names that are not described here. */
  readonly schema?: JcascSchema;
  /** What becomes of a name that nobody knows. */
  readonly unknown: 'refuse' | 'warn';
}

/** What is to be repaired, and what is only to be told. */
export interface Meaning {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks that the controller understands a JCasC tree: root elements, attributes, symbols, constants, numbers and booleans, permissions,
 * and the plugins that bring them. Jenkins refuses to boot on most of these, and takes the others for 0 or `false` in silence
 * (configuration-as-code 1947 to 2117). A value with `${…}` is accepted, since nobody knows it yet.
 */
export function checkMeaning(root: CascMapping, { plugins, schema, unknown }: MeaningContext): Meaning {
  const findings = checkDocument(root, plugins, schema);
  const isWarning = ({ certainty }: PlacedFinding) => certainty === 'doubtful' || (certainty === 'unknown' && unknown === 'warn');
  return {
    problems: findings.filter((finding) => !isWarning(finding)).map(problemOf),
    warnings: findings.filter(isWarning).map(problemOf),
  };
}

const problemOf = ({ rule, place, where, message, fix }: PlacedFinding): Problem => ({ rule, ...place, where, message, fix });
