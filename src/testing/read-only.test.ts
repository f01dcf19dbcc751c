import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOutput } from '../output/index.ts';
import { copyProgram, type ProgramCopy, type Run } from './program-copy.ts';
import { minimalFleet, teamFile, writeFiles } from './temporary-fleet.ts';

// The administrator may write and read everywhere, so the program runs as somebody else here; only the administrator can arrange that.
const isAdministrator = process.getuid?.() === 0;
const nobody = 65_534;

let temporary = '';
let program: ProgramCopy;
let root = '';
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'read-only-'));
  chmodSync(temporary, 0o755);
  program = copyProgram(temporary);
  root = join(temporary, 'fleet');
  cpSync(minimalFleet, root, { recursive: true });
  await program.run(root);
  before = readOutput(join(root, 'dist'));
  writeFiles(root, { 'overlays/mobile/team.yaml': teamFile(7), 'overlays/payments/jobs/web.groovy': "pipelineJob('web')\n" });
}, 120_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A copy of the fleet that belongs to nobody, but for a part that may only be read, or not even that. */
const runWith = async (path: string, mode: number, command?: readonly string[]): Promise<Run & { readonly fleet: string }> => {
  const fleet = join(temporary, 'copy');
  rmSync(fleet, { recursive: true, force: true });
  cpSync(root, fleet, { recursive: true });
  const entries = ['', ...readdirSync(fleet, { recursive: true, encoding: 'utf8' })];
  entries.forEach((entry) => chownSync(join(fleet, entry), nobody, nobody));
  chmodSync(join(fleet, path), mode);
  return { ...(await program.run(fleet, { uid: nobody, ...(command && { command }) })), fleet };
};

describe.skipIf(!isAdministrator)('a person who may not write, or not read', { timeout: 120_000 }, () => {
  it.each([
    ['the output folder', 'dist', 0o555],
    ['the folder of a team', 'dist/payments', 0o555],
    ['the folder of the fleet', '', 0o555],
    ['a generated file, to read', 'dist/payments/access.yaml', 0o000],
    ['the folder of a team, to read', 'dist/search', 0o000],
    ['a file that somebody wrote, to read', 'overlays/payments/team.yaml', 0o000],
    ['a folder that somebody wrote, to read', 'overlays/payments/jobs', 0o000],
  ])('is told of %s, and nothing is changed', async (_, path, mode) => {
    const { status, stdout, stderr, fleet } = await runWith(path, mode);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^The disk may not be read or written there: EACCES: permission denied, [^\n]*\nNothing is lost: the output is as it was, or the next run brings it to its end\. Change the permissions, or the person, and run the command again\.\n$/,
    );
    expect(stderr).toContain(path === '' ? '.dist-pending' : (path.split('/')[1] ?? path));
    expect(readOutput(join(fleet, 'dist'))).toEqual(before);
    expect(existsSync(join(fleet, '.dist-pending'))).toBe(false);
  });

  it('may write over a file that may only be read, in a folder that is not', async () => {
    const { status, stdout } = await runWith('dist/payments/configuration.yaml', 0o444);
    expect(status).toBe(0);
    expect(stdout).toContain('~ dist/payments/configuration.yaml\n');
  });

  it('may check where nothing may be written at all', async () => {
    const { status, stdout, stderr } = await runWith('', 0o555, ['check', '--groovy', 'off']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('missing: dist/mobile/access.yaml\n');
  });
});
