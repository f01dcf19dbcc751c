import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, OverlayFile, Problem, SourceFile } from '../model/index.ts';
import { checkCascName, checkHidden, checkJobName, checkTeamFileName, checkTeamFolderName, knownFilesProblem } from './known-files.ts';
import { readCascSchemas } from './read-casc-schemas.ts';
import { readFolder } from './read-folder.ts';
import { readTextFile, type SizeLimit } from './read-text-file.ts';

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
  const [found, fix] =
    entry === undefined
      ? ['no such file', existsSync(join(root, 'fleet.yml')) ? 'rename fleet.yml to fleet.yaml' : createFleetFile]
      : [entry.isSymbolicLink() ? 'a symbolic link' : 'something that is no file', 'put the file itself there'];
  problems.push(knownFilesProblem('fleet.yaml', `expected the settings of the fleet, found ${found}`, fix));
  return undefined;
}

const createFleetFile = 'create fleet.yaml with name, cluster, git, domain, network, ingress, storage and channels';

function readOverlays(root: string, problems: Problem[]): readonly TeamInputs[] {
  const entry = lstatSync(join(root, 'overlays'), { throwIfNoEntry: false });
  if (!entry?.isDirectory()) {
    const found = entry?.isSymbolicLink() ? 'a symbolic link' : 'none';
    const fix = entry === undefined ? 'create overlays/<team>/team.yaml' : 'put the folder itself there';
    problems.push(knownFilesProblem('overlays', `expected a folder with one folder for each team, found ${found}`, fix));
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

/** A long team.yaml has 4 KiB. To find the places of many mistakes in a larger file takes seconds. */
export const settings: SizeLimit = { kibibytes: 256, fix: 'write less; a profile of fleet.yaml holds what several teams have' };

/** Git keeps no empty folders, so one that is left over is no team. */
function readTeam(root: string, name: string, problems: Problem[]): TeamInputs | undefined {
  const folder = `overlays/${name}`;
  const before = problems.length;
  const { files, folders } = readFolder(root, folder, problems);
  if (files.length === 0 && folders.length === 0 && problems.length === before) return undefined;
  const misnamed = [
    ...files.flatMap((file) => checkTeamFileName(folder, file) ?? []),
    ...folders.flatMap((inner) => checkTeamFolderName(folder, inner) ?? []),
  ];
  misnamed.forEach((problem) => problems.push(problem));
  const readOwn = (file: string) => (files.includes(file) ? readTextFile(root, `${folder}/${file}`, problems, settings) : undefined);
  const team = readOwn('team.yaml');
  const patches = readOwn('patches.yaml');
  if (!files.includes('team.yaml') && problems.length === before) {
    problems.push(
      knownFilesProblem(`${folder}/team.yaml`, 'expected the settings of the team, found no such file', 'create it with owner and home'),
    );
  }
  const budget: Budget = { files: mostFiles, bytes: mostMebibytes * 1024 * 1024 };
  const readBelow = (inner: string, checkName: NameCheck) =>
    folders.includes(inner) ? readTree({ root, folder, checkName, budget, problems }, inner) : [];
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

/** The list of checksums has 85 bytes for each, and fits into one ConfigMap of 1 MiB with what is generated. */
export const mostFiles = 5000;

/** Eight ConfigMaps of 960 KiB hold less, and so does an Application of Argo CD (reposerver.max.combined.directory.manifests.size, 10 MB). */
export const mostMebibytes = 8;

/** What a team may still have in jobs/ and casc/ together. */
interface Budget {
  files: number;
  bytes: number;
}

interface TreeReading {
  readonly root: string;
  readonly folder: string;
  readonly checkName: NameCheck;
  readonly budget: Budget;
  readonly problems: Problem[];
}

/** All files below `<folder>/<inner>`, each folder's own before those of its sub-folders. Stops where the team has more than it may. */
function readTree(reading: TreeReading, inner: string): readonly OverlayFile[] {
  const { root, folder, checkName, problems } = reading;
  const path = `${folder}/${inner}`;
  const { files, folders } = readFolder(root, path, problems);
  const own = files.flatMap((file) => {
    if (isSpent(reading)) return [];
    const problem = checkName(`${path}/${file}`, file);
    if (problem !== undefined) problems.push(problem);
    const read = problem === undefined ? readTextFile(root, `${path}/${file}`, problems) : undefined;
    spend(reading, read?.text ?? '');
    return read === undefined ? [] : [{ ...read, name: `${inner}/${file}` }];
  });
  const below = folders.flatMap((name) => {
    if (isSpent(reading)) return [];
    const problem = checkHidden(`${path}/${name}`, name);
    if (problem !== undefined) problems.push(problem);
    return problem === undefined ? readTree(reading, `${inner}/${name}`) : [];
  });
  return [...own, ...below].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const isSpent = ({ budget }: TreeReading): boolean => budget.files < 0 || budget.bytes < 0;

/** Tells it once: what comes after is not read. */
function spend({ budget, folder, problems }: TreeReading, text: string): void {
  budget.files -= 1;
  budget.bytes -= Buffer.byteLength(text);
  if (budget.files < 0 || budget.bytes < 0) {
    const most = budget.files < 0 ? `${mostFiles} files` : `${mostMebibytes} MiB`;
    const message = `expected at most ${most} in jobs/ and casc/ together, found more, which were not read`;
    problems.push(knownFilesProblem(folder, message, 'let a multibranch project or an organization folder find the jobs'));
  }
}
