import { isPortableName } from '../messages/is-portable-name.ts';
import { suggestName } from '../messages/suggest-name.ts';
import type { Problem } from '../model/index.ts';

/** What a team's folder may hold. README.md is for people. */
const teamFiles = ['team.yaml', 'patches.yaml', 'README.md'];
const teamFolders = ['jobs', 'casc'];

/** Systems have 1,024 or 4,096 bytes for a path, and the folder of the fleet is a part of it. Folders in folders without an end would fill the stack. */
export const longestPathBytes = 800;

function tooLong(path: string): Problem {
  return knownFilesProblem(
    path,
    `expected a path of at most ${longestPathBytes} bytes, found more`,
    'nest fewer folders, or use shorter names',
  );
}

/** Finds what is wrong with a name anywhere: the repository is checked out on other systems, and the name is printed. */
export function checkPortable(path: string, name: string): Problem | undefined {
  if (isPortableName(name)) return Buffer.byteLength(path) > longestPathBytes ? tooLong(path) : undefined;
  if (/[\\\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u.test(name)) {
    return knownFilesProblem(path, 'expected a name of printable characters, found others', 'rename it');
  }
  const fix = 'rename it: none of : * ? " < > | in it, no dot or blank at its end, no device such as "nul", and at most 255 bytes';
  return knownFilesProblem(path, 'expected a name that a file can have on Windows, too, found another', fix);
}

/** Finds two names that a file system may take for one. */
export function checkTwin(path: string, name: string, twin: string): Problem {
  const what = name.toLowerCase() === twin.toLowerCase() ? 'capitals' : 'capitals and in how an accent is written';
  return knownFilesProblem(path, `expected names that differ in more than ${what}, found "${twin}" and "${name}"`, 'rename one of the two');
}

/** Finds what is wrong with the name of a file in a team's folder; undefined for a file that belongs there. */
export function checkTeamFileName(folder: string, name: string): Problem | undefined {
  if (teamFiles.includes(name)) return undefined;
  const expected = 'expected team.yaml, patches.yaml, README.md, jobs/ or casc/';
  const meant = suggestName(name.replace(/\.(yml|json|yaml\..*)$/i, '.yaml'), teamFiles);
  const fix = meant === undefined ? moveIt(name) : `rename it to "${meant}"`;
  return knownFilesProblem(`${folder}/${name}`, `${expected}, found "${name}"`, fix);
}

function moveIt(name: string): string {
  if (name.endsWith('.groovy')) return 'move it to jobs/';
  return isCascName(name) ? 'move it to casc/' : 'remove it';
}

/** Finds what is wrong with the name of a folder in a team's folder. */
export function checkTeamFolderName(folder: string, name: string): Problem | undefined {
  if (teamFolders.includes(name)) return undefined;
  const meant = suggestName(name, teamFolders);
  const fix = meant === undefined ? 'remove it' : `rename it to "${meant}"`;
  return knownFilesProblem(`${folder}/${name}`, `expected jobs/ or casc/, found "${name}/"`, fix);
}

/** Finds what is wrong with the name of a file below `jobs/`. */
export function checkJobName(path: string, name: string): Problem | undefined {
  return (
    checkHidden(path, name) ?? (name.endsWith('.groovy') ? undefined : wrongEnd(path, name, 'Job DSL file whose name ends in ".groovy"'))
  );
}

/**
 * Finds what is wrong with the name of a file below `casc/`. The configuration-as-code plugin (2117) reads exactly these ends, in every
 * sub-folder, and passes over all others in silence.
 */
export function checkCascName(path: string, name: string): Problem | undefined {
  return (
    checkHidden(path, name) ?? (isCascName(name) ? undefined : wrongEnd(path, name, 'JCasC file whose name ends in ".yaml" or ".yml"'))
  );
}

/** Finds what is wrong with the name of a folder below `jobs/` or `casc/`. */
export function checkHidden(path: string, name: string): Problem | undefined {
  if (!name.startsWith('.')) return undefined;
  return knownFilesProblem(
    path,
    `expected a name that does not begin with ".", found "${name}"`,
    'rename or remove it; hidden files are passed over in silence',
  );
}

function isCascName(name: string): boolean {
  return /\.(yml|yaml|YML|YAML)$/.test(name);
}

function wrongEnd(path: string, name: string, expected: string): Problem {
  return knownFilesProblem(path, `expected a ${expected}, found "${name}"`, 'rename or remove it');
}

export function knownFilesProblem(file: string, message: string, fix: string): Problem {
  return { rule: 'known-files', file, where: '', message, fix };
}
