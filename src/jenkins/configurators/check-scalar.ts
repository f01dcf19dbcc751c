import { suggestName } from '../../messages/suggest-name.ts';
import type { CascScalar } from '../casc/casc-node.ts';
import { suggestionFor } from '../suggestion-for.ts';
import { hasPlugin } from './brought-along.ts';
import type { Description, EnumDescription, TextDescription } from './description.ts';
import type { Finding } from './finding.ts';
import { missingPlugin } from './findings.ts';
import { permissions, permissionsOfGroup } from './permissions.ts';

type ScalarDescription = Exclude<Description, { readonly kind: 'anything' | 'choice' | 'list' | 'map' | 'object' }>;

/** What commons-beanutils' BooleanConverter takes for a boolean, whatever the case. */
const booleans = new Set(['true', 'yes', 'y', 'on', '1', 'false', 'no', 'n', 'off', '0']);

/** Whether a value stands for nothing: JCasC drops it and leaves the attribute as it is. */
export const isNothing = ({ quoted, text }: CascScalar): boolean => !quoted && /^(~|null|Null|NULL)?$/.test(text);

/** Whether a value has a part that only the controller knows, such as `${smtp-port}`; `^${` is text. */
export const isInterpolated = ({ text }: CascScalar): boolean => text.includes('${') && /(?<!\^)\$\{/.test(text);

/** Checks one value. One that the controller interpolates is not known yet, so that nothing is wrong with it. */
export function checkScalar(scalar: CascScalar, description: ScalarDescription, plugins: ReadonlyMap<string, string>): Finding | undefined {
  if (isInterpolated(scalar)) {
    return undefined;
  }
  switch (description.kind) {
    case 'text':
      return checkText(scalar.text, description);
    case 'number':
      return /^\s*[-+]?\d+\s*$/.test(scalar.text) ? undefined : unfit('a whole number', scalar.text, 'Jenkins would take this for 0');
    case 'bool':
      return booleans.has(scalar.text.toLowerCase()) ? undefined : unfit('true or false', scalar.text, 'Jenkins would take this for false');
    case 'enum':
      return checkEnum(scalar.text, description);
    case 'permission':
      return checkPermission(scalar.text, plugins);
  }
}

function checkText(text: string, { form }: TextDescription): Finding | undefined {
  const fits = form === undefined || form.pattern.test(text);
  return fits
    ? undefined
    : {
        rule: 'fitting-values',
        message: `expected text such as "${form.example}", found "${text}"`,
        fix: `write it like "${form.example}": Jenkins fails on other text`,
      };
}

function unfit(expected: string, found: string, consequence: string): Finding {
  return { rule: 'fitting-values', message: `expected ${expected}, found "${found}"`, fix: `write ${expected}: ${consequence}` };
}

function checkEnum(text: string, { values }: EnumDescription): Finding | undefined {
  if (values.includes(text)) {
    return undefined;
  }
  const expected = values.map((value) => `"${value}"`).join(', ');
  return {
    rule: 'fitting-values',
    message: `expected ${values.length > 1 ? 'one of ' : ''}${expected}, found "${text}"`,
    fix: suggestName(text, values) === undefined ? 'write one of them' : suggestionFor(text, values),
  };
}

/**
 * A permission is `Group/Name`, or the id that it has in Java, such as `hudson.model.Item.Read`. A group that is not known belongs to a plugin
 * that is not described.
 */
function checkPermission(text: string, plugins: ReadonlyMap<string, string>): Finding | undefined {
  if (permissions.has(text)) {
    const plugin = permissions.get(text);
    return plugin === undefined || hasPlugin(plugins, plugin) ? undefined : missingPlugin(text, plugin);
  }
  const suggestion = suggestName(text, [...permissions.keys()]);
  const candidates = suggestion === undefined ? permissionsOfGroup(text) : [suggestion];
  return candidates.length === 0
    ? undefined
    : {
        rule: 'known-names',
        certainty: 'unknown',
        message: `expected a permission such as "Job/Read", found "${text}"`,
        fix: suggestionFor(text, candidates),
      };
}
