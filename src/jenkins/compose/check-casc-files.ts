import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem, Team } from '../../model/index.ts';
import type { CascFile } from './parse-casc-file.ts';

/** A setting that a team's file may not hold, and what to do instead. */
interface ForbiddenSetting {
  readonly path: readonly string[];
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

const forbiddenToAll: readonly ForbiddenSetting[] = [
  {
    path: ['jobs'],
    rule: 'jobs-are-files',
    message: 'expected Job DSL in files of jobs/, found "jobs" here',
    fix: 'move each script to a file such as jobs/api.groovy, which is checked and keeps its place in the order',
  },
  {
    path: ['jenkins', 'securityRealm'],
    rule: 'login-is-declared',
    message: 'expected the login under "login" in team.yaml or fleet.yaml, found "securityRealm" here',
    fix: 'declare "login" and remove this',
  },
];

const forbiddenBesideAccess: ForbiddenSetting = {
  path: ['jenkins', 'authorizationStrategy'],
  rule: 'one-authorization',
  message: 'expected the permissions in one place, found "authorizationStrategy" here and "access" in team.yaml',
  fix: 'remove one of them',
};

/** Finds settings in a team's JCasC files that are made from `team.yaml`, `fleet.yaml` or the files in `jobs/`: Jenkins refuses two. */
export function checkCascFiles(files: readonly CascFile[], team: Team): Problem[] {
  const forbidden = team.access ? [...forbiddenToAll, forbiddenBesideAccess] : forbiddenToAll;
  return files.flatMap(({ file, root }) =>
    forbidden.flatMap(({ path, rule, message, fix }) => {
      const found = findSetting(root, path);
      return found ? [{ rule, file: file.path, ...locateKey(file.text, found), where: found.join('.'), message, fix }] : [];
    }),
  );
}

/** Whether one of the team's files sets the authorization strategy. */
export function setsAuthorization(files: readonly CascFile[]): boolean {
  return files.some(({ root }) => findSetting(root, forbiddenBesideAccess.path) !== undefined);
}

/** The keys that lead to a setting, as they are written; Jenkins ignores their case (configuration-as-code, BaseConfigurator). */
function findSetting(tree: unknown, [name, ...rest]: readonly string[]): readonly string[] | undefined {
  if (name === undefined) {
    return [];
  }
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    return undefined;
  }
  for (const [key, value] of Object.entries(tree)) {
    const below = key.toLowerCase() === name.toLowerCase() ? findSetting(value, rest) : undefined;
    if (below) {
      return [key, ...below];
    }
  }
  return undefined;
}

/** Line and column of the key at the end of `path`; nothing when an alias hides it. */
function locateKey(text: string, path: readonly string[]): { line: number; column: number } | undefined {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset: number | undefined;
  for (const name of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
    offset = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    node = pair?.value;
  }
  if (offset === undefined) {
    return undefined;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
