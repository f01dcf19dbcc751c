import type { OverlayFile, Problem, Team } from '../../model/index.ts';
import type { CascEntry, CascMapping, CascNode } from './casc-node.ts';
import { parseCasc } from './parse-casc.ts';

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

/** Finds settings in a team's JCasC file that are made from `team.yaml`, `fleet.yaml` or the files in `jobs/`: Jenkins refuses two. */
export function checkDeclaredElsewhere(root: CascMapping, team: Team): Problem[] {
  const forbidden = team.access ? [...forbiddenToAll, forbiddenBesideAccess] : forbiddenToAll;
  return forbidden.flatMap(({ path, rule, message, fix }) => {
    const found = findSetting(root, path);
    return found ? [{ rule, ...found.entry.keyPlace, where: found.path.join('.'), message, fix }] : [];
  });
}

/** Whether one of the team's files sets the authorization strategy, so that none may be generated. */
export function setsAuthorization(files: readonly OverlayFile[]): boolean {
  return files.some((file) => {
    const root = /authorizationStrategy/i.test(file.text) ? parseCasc(file).value : undefined;
    return root !== undefined && findSetting(root, forbiddenBesideAccess.path) !== undefined;
  });
}

interface Setting {
  readonly entry: CascEntry;
  /** The keys that lead to it, as they are written. */
  readonly path: readonly string[];
}

/** Jenkins ignores the case of keys (configuration-as-code, BaseConfigurator). */
function findSetting(tree: CascNode, [name = '', ...rest]: readonly string[]): Setting | undefined {
  if (tree.kind !== 'map') {
    return undefined;
  }
  for (const [key, entry] of tree.entries) {
    const isMatch = key.toLowerCase() === name.toLowerCase();
    const below = isMatch && rest.length > 0 ? findSetting(entry.value, rest) : undefined;
    if (isMatch && (below || rest.length === 0)) {
      return { entry: below?.entry ?? entry, path: [key, ...(below?.path ?? [])] };
    }
  }
  return undefined;
}
