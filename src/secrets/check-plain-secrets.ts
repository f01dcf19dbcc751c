import type { Allowance, Position, Problem, SourceFile } from '../model/index.ts';
import { findSecrets } from './find-secrets.ts';
import { findTokens } from './find-tokens.ts';
import { hideKnownSecrets, type KnownSecret } from './hide-known-secrets.ts';
import { hideSecrets } from './hide-secrets.ts';
import type { FoundSecret } from './secret.ts';

const rule = 'no-plain-secrets';

export interface PlainSecrets {
  readonly problems: readonly Problem[];
  /** Entries of `allow` that excused something. */
  readonly used: readonly Allowance[];
  /** Hides in the problems of others what is secret in the inputs: they quote what they find. */
  readonly hide: (problems: readonly Problem[]) => readonly Problem[];
}

/** Where a secret is: its file, and that below the folder of the team whose file it is. */
interface Place {
  readonly file: SourceFile;
  readonly team?: string;
  readonly name: string;
}

/**
 * Finds the secrets that are written in inputs, as the rule `no-plain-secrets`. A team's file can be excepted by an entry of `allow` whose `in` is its path below
 * the team's folder, such as `casc/mail.yaml`; fleet.yaml cannot. Takes files that have mistakes, too. Each text is searched once: twins have the same.
 */
export function checkPlainSecrets(files: readonly SourceFile[], allow: readonly Allowance[]): PlainSecrets {
  const search = rememberSearches();
  const problems: Problem[] = [];
  const known: (KnownSecret & Pick<FoundSecret, 'isAnyText'>)[] = [];
  const used = new Set<Allowance>();
  for (const file of files) {
    const place = placeOf(file);
    for (const secret of search(place)) {
      const allowance = allow.find((entry) => entry.rule === rule && entry.team === place.team && entry.in === place.name);
      if (allowance !== undefined) {
        used.add(allowance);
        continue;
      }
      known.push({ ...secret, value: file.text.slice(secret.start, secret.end) });
      problems.push({ rule, file: hideSecrets(file.path), ...positionAt(file.text, secret.start), where: '', ...describe(place, secret) });
    }
    problems.push(...findTokens(file.path).map((token) => inName(file, token)));
  }
  const hideValue = hideKnownSecrets(known);
  // A password that is a word of the product is in the names of its fields, too.
  const hideName = hideKnownSecrets(known.filter(({ isAnyText }) => !isAnyText));
  const hide = (problem: Problem): Problem => ({
    ...problem,
    file: hideName(problem.file),
    where: hideName(problem.where),
    message: hideValue(problem.message),
    ...(problem.fix !== undefined && { fix: hideValue(problem.fix) }),
  });
  return { problems, used: [...used], hide: (others) => others.map(hide) };
}

function placeOf(file: SourceFile): Place {
  const [, team, name] = /^overlays\/([^/]+)\/(.+)$/.exec(file.path) ?? [];
  return team === undefined || name === undefined ? { file, name: file.path } : { file, team, name };
}

/** The secrets of a file, found once for all files with the same text. */
function rememberSearches(): (place: Place) => readonly FoundSecret[] {
  const searched = { casc: new Map<string, readonly FoundSecret[]>(), other: new Map<string, readonly FoundSecret[]>() };
  return ({ file, name }) => {
    const isCasc = name.startsWith('casc/');
    const before = searched[isCasc ? 'casc' : 'other'];
    const found = before.get(file.text) ?? findSecrets(file.text, { isCasc });
    before.set(file.text, found);
    return found;
  };
}

function describe(place: Place, { kind, name, isAnyText }: FoundSecret): Pick<Problem, 'message' | 'fix'> {
  const what = name === undefined ? kind : `what looks like one as the value of "${hideSecrets(name)}"`;
  const message = isAnyText
    ? `expected a reference such as "\${name-of-the-secret}" for "${name}", found the secret itself (not shown)`
    : `expected no secret in a file, found ${what} (not shown)`;
  return { message, fix: `revoke it if it was pushed, ${repair(place.name)}${exceptIt(place)}` };
}

function repair(name: string): string {
  const store = 'put the new one into the secret store';
  if (name.startsWith('casc/')) return `${store}, declare its name under "secrets" of team.yaml, and write "\${its-name}" here`;
  if (name.startsWith('jobs/')) return `${store}, make a credential of it in casc/, and write the id of the credential here`;
  return `and ${store}`;
}

function exceptIt({ team, name }: Place): string {
  return team === undefined
    ? ''
    : `; or, if it is none, add {team: ${team}, rule: ${rule}, in: ${name}, reason: …} to "allow" of fleet.yaml`;
}

function inName({ path }: SourceFile, { kind }: FoundSecret): Problem {
  return {
    rule,
    file: hideSecrets(path),
    where: '',
    message: `expected no secret in the name of a file, found ${kind} (not shown)`,
    fix: 'revoke it if it was pushed, and rename the file',
  };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
