import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, OverlayFile, Problem, SourceFile } from '../model/index.ts';
import { checkCascName, checkHidden, checkJobName, checkTeamFileName, checkTeamFolderName, knownFilesProblem } from './known-files.ts';
import { readCascSchemas } from './read-casc-schemas.ts';
import { readFolder } from './read-folder.ts';
import { readTextFile } from './read-text-file.ts';

/** Every file of a fleet that somebody writes, as text. */
export interface Inputs {
  readonly fleet?: SourceFile;
  /** Sorted by name. */
  readonly teams: readonly TeamInputs[];
  /** The files of `schemas/jcasc`, sorted by path. */
  readonly cascSchemas: readonly SourceFile[];
}

/** What is in `overlays/<name>`. */
export interface TeamInputs {
  readonly name: string;
  readonly folder: string;
  readonly team?: SourceFile;
  readonly patches?: SourceFile;
  /** Sorted by path. */
  readonly jobs: readonly OverlayFile[];
  readonly casc: readonly OverlayFile[];
}

/**
 * Reads `fleet.yaml`, `overlays/` and `schemas/jcasc/` below `root`. Everything that would have no effect, or that cannot be read as text, is a problem of the rule
 * `known-files` or `text-files`.
 */
export function readInputs(root: string): Checked<Inputs> {
  const problems: Problem[] = [];
  const fleet = readFleetFile(root, problems);
  const teams = readOverlays(root, problems);
  const cascSchemas = readCascSchemas(root, problems);
  return { value: { ...(fleet && { fleet }), teams, cascSchemas }, problems };
}

function readFleetFile(root: string, problems: Problem[]): SourceFile | undefined {
  const entry = lstatSync(join(root, 'fleet.yaml'), { throwIfNoEntry: false });
  if (entry?.isFile()) return readTextFile(root, 'fleet.yaml', problems);
  const fix = existsSync(join(root, 'fleet.yml'))
    ? 'rename fleet.yml to fleet.yaml'
    : 'create fleet.yaml with name, cluster, git, domain, network, ingress, storage and channels';
  problems.push(
    knownFilesProblem(
      'fleet.yaml',
      `expected the settings of the fleet, found ${entry ? 'something that is no file' : 'no such file'}`,
      fix,
    ),
  );
  return undefined;
}

function readOverlays(root: string, problems: Problem[]): readonly TeamInputs[] {
  if (!lstatSync(join(root, 'overlays'), { throwIfNoEntry: false })?.isDirectory()) {
    problems.push(
      knownFilesProblem('overlays', 'expected a folder with one folder for each team, found none', 'create overlays/<team>/team.yaml'),
    );
    return [];
  }
  const { files, folders } = readFolder(root, 'overlays', problems);
  for (const name of files.filter((file) => file !== 'README.md')) {
    problems.push(
      knownFilesProblem(
        `overlays/${name}`,
        `expected one folder for each team, found the file "${name}"`,
        'move it into the folder of a team, or remove it',
      ),
    );
  }
  return folders.flatMap((name) => readTeam(root, name, problems) ?? []);
}

/** Git keeps no empty folders, so one that is left over is no team. */
function readTeam(root: string, name: string, problems: Problem[]): TeamInputs | undefined {
  const folder = `overlays/${name}`;
  const before = problems.length;
  const { files, folders } = readFolder(root, folder, problems);
  if (files.length === 0 && folders.length === 0 && problems.length === before) return undefined;
  problems.push(
    ...files.flatMap((file) => checkTeamFileName(folder, file) ?? []),
    ...folders.flatMap((inner) => checkTeamFolderName(folder, inner) ?? []),
  );
  const readOwn = (file: string) => (files.includes(file) ? readTextFile(root, `${folder}/${file}`, problems) : undefined);
  const team = readOwn('team.yaml');
  const patches = readOwn('patches.yaml');
  if (!files.includes('team.yaml') && problems.length === before) {
    problems.push(
      knownFilesProblem(`${folder}/team.yaml`, 'expected the settings of the team, found no such file', 'create it with owner and home'),
    );
  }
  const readBelow = (inner: string, checkName: NameCheck) =>
    folders.includes(inner) ? readTree(root, folder, inner, checkName, problems) : [];
  return {
    name,
    folder,
    ...(team && { team }),
    ...(patches && { patches }),
    jobs: readBelow('jobs', checkJobName),
    casc: readBelow('casc', checkCascName),
  };
}

type NameCheck = (path: string, name: string) => Problem | undefined;

/** All files below `<folder>/<inner>`, each folder's own before those of its sub-folders. */
function readTree(root: string, folder: string, inner: string, checkName: NameCheck, problems: Problem[]): readonly OverlayFile[] {
  const path = `${folder}/${inner}`;
  const { files, folders } = readFolder(root, path, problems);
  const own = files.flatMap((file) => {
    const problem = checkName(`${path}/${file}`, file);
    if (problem !== undefined) problems.push(problem);
    const read = problem === undefined ? readTextFile(root, `${path}/${file}`, problems) : undefined;
    return read === undefined ? [] : [{ ...read, name: `${inner}/${file}` }];
  });
  const below = folders.flatMap((name) => {
    const problem = checkHidden(`${path}/${name}`, name);
    if (problem !== undefined) problems.push(problem);
    return problem === undefined ? readTree(root, folder, `${inner}/${name}`, checkName, problems) : [];
  });
  return [...own, ...below].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
