import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../model/index.ts';
import { type SynthOptions, synthesize } from '../synth.ts';

/** The smallest fleet that works: two teams, one job. */
export const minimalFleet = join('src', 'testing', 'fleets', 'minimal');

/** A copy of the minimal fleet in a temporary folder, with these files on top, written in this order. Remove it with `remove`. */
export const temporaryFleet = (files: Readonly<Record<string, string>> = {}): { readonly root: string; readonly remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  cpSync(minimalFleet, root, { recursive: true });
  writeFiles(root, files);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};

/** Writes files, by path below the folder, and the folders that they need. */
export const writeFiles = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

/** A team file that differs from others in its access point only. */
export const teamFile = (accessPoint: number, more = ''): string =>
  `owner: {name: Team, contact: "#team"}\nhome: {accessPoint: fsap-${accessPoint.toString(16).padStart(17, '0')}}\n${more}`;

/** What is rendered from the fleet in a folder, by path. Throws when it has problems. */
export const renderFleet = async (root: string, options: SynthOptions = {}): Promise<ReadonlyMap<string, string>> => {
  const files: OutputFile[] = [];
  const { problems } = await synthesize(root, (file) => files.push(file), options);
  if (problems.length > 0) {
    throw new Error(JSON.stringify(problems, undefined, 2));
  }
  return new Map(files.map(({ path, text }) => [path, text]));
};
