import type { Problem } from '../../model/index.ts';
import { cascChild, cascItems, cascText } from '../job-dsl/casc-values.ts';
import type { CascMapping, CascNode, Place } from './casc-node.ts';

const rule = 'login-required';
const where = 'jenkins.authorizationStrategy';

/** By these somebody sees jobs and builds, and changes nothing (`hudson.security.PermissionGroup` of Jenkins, and of the plugin metrics). */
const harmless: ReadonlySet<string> = new Set([
  'Overall/Read',
  'Job/Discover',
  'Job/Read',
  'Job/ViewStatus',
  'Metrics/HealthCheck',
  'Metrics/View',
  'Run/Artifacts',
  'View/Read',
]);

/**
 * Nobody does more than look without a login: whoever reaches a controller would otherwise read its secrets, the shared ones too, or run what he likes
 * in its builds. Looks at the authorization strategies of Jenkins, of matrix-auth 3 and of role-strategy 756; `anonymous` is whoever has not
 * logged in (`ACL.ANONYMOUS_USERNAME`). What a reference gives is not known here.
 */
export function checkAnonymousRights(merged: CascMapping): readonly Problem[] {
  const strategy = cascChild(cascChild(merged, 'jenkins'), 'authorizationStrategy');
  const open = findUnsecured(strategy);
  if (open !== undefined) {
    const message = `expected rights of those who have logged in, found "unsecured", by which whoever reaches Jenkins administers it`;
    return [{ rule, ...open, where, message, fix: 'remove it; "access" of team.yaml says who may do what' }];
  }
  return grantsIn(strategy)
    .filter(({ permission }) => !harmless.has(permission))
    .map(({ permission, place }) => ({
      rule,
      ...place,
      where,
      message: `expected "anonymous" to read at most, found "${permission}", which whoever reaches Jenkins has then`,
      fix: 'remove it, or give it to "authenticated", who are all that have logged in',
    }));
}

/** JCasC takes the symbol as a value or as a key, in any case of its letters, and the class by its name. */
const unsecured = /(^|[.$])(authorizationstrategy\$)?unsecured$/i;

function findUnsecured(strategy: CascNode | undefined): Place | undefined {
  if (strategy?.kind === 'scalar') return unsecured.test(strategy.text) ? strategy.place : undefined;
  if (strategy?.kind !== 'map') return undefined;
  return [...strategy.entries].find(([symbol]) => unsecured.test(symbol))?.[1].keyPlace;
}

interface Grant {
  readonly permission: string;
  readonly place: Place;
}

/** What `anonymous` gets anywhere in a tree: each of the ways to write it says who and what in one map, or in one text. */
function grantsIn(node: CascNode | undefined): readonly Grant[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => grantsIn(item));
  if (node?.kind === 'scalar') return grantInText(node.text, node.place);
  if (node?.kind !== 'map') return [];
  const permissions = cascItems(cascChild(node, 'permissions'));
  return isForAnonymous(node)
    ? permissions.map((item) => ({ permission: cascText(item).trim(), place: item.place }))
    : [...node.entries.values()].flatMap(({ value }) => grantsIn(value));
}

/** An entry of a matrix has the name itself, a role has those that it is assigned to. */
function isForAnonymous(node: CascMapping): boolean {
  const holders = [
    cascChild(node, 'name'),
    ...cascItems(cascChild(node, 'assignments')),
    ...cascItems(cascChild(node, 'entries')).flatMap((entry) => ['user', 'group', 'either'].map((kind) => cascChild(entry, kind))),
  ];
  return holders.some((holder) => /^\s*anonymous\s*$/i.test(cascText(holder)));
}

/** As matrix-auth 2 wrote it: `Overall/Read:anonymous`, or `USER:Overall/Read:anonymous`. */
function grantInText(text: string, place: Place): readonly Grant[] {
  const [, permission] = /^(?:\w+:)?([^:]+):\s*anonymous\s*$/i.exec(text.trim()) ?? [];
  return permission === undefined ? [] : [{ permission, place }];
}
