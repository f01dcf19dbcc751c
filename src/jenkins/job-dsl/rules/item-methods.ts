import { distance } from 'fastest-levenshtein';
import { suggestName } from '../../../messages/suggest-name.ts';
import { groovyMethods } from '../catalog/groovy-methods.ts';
import { itemMethods } from '../catalog/item-methods.ts';
import { topLevelMethods } from '../catalog/top-level-methods.ts';
import type { DslRule } from '../team-jobs.ts';
import { ruleAboutCalls } from './rule-about-items.ts';

/**
 * A slip in the name of a method of an item, which stops the boot. Only what is close to a known name, and a warning, since other
 * versions of job-dsl have other methods.
 */
export const itemMethodNames: DslRule = ruleAboutCalls('item-methods', ({ scripts }) => {
  const scriptOf = new Map(scripts.map(({ file, script }) => [file, script]));
  return ({ item, call, path }) => {
    const script = scriptOf.get(item.file);
    const isOther =
      item.type === 'view' || path.length > 0 || script?.declared.has(call.name) || script?.imports.some(({ isStatic }) => isStatic);
    const near = isOther || isKnown(call.name) ? undefined : suggestName(call.name, itemMethods);
    return near !== undefined && isSlip(call.name, near)
      ? [{ message: `expected a method of "${item.method}", found "${call.name}"`, fix: `did you mean "${near}"?`, severity: 'warning' }]
      : [];
  };
});

const isKnown = (name: string): boolean => itemMethods.includes(name) || topLevelMethods.includes(name) || groovyMethods.has(name);

const isSlip = (name: string, known: string): boolean => name.length >= 5 && distance(name, known) <= 2;
