import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { FORCE_COLOR: _, ...environment } = process.env;

export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly command?: readonly string[];
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The number of the person, for the administrator to give away rights. */
  readonly uid?: number;
}

/** The program as jenkins-fleet.mjs has bundled it. */
export interface ProgramCopy {
  /** Starts `synth`, or another command, in the folder of a fleet; the output comes with `ended`. */
  readonly start: (root: string, options?: RunOptions) => ChildProcess;
  readonly run: (root: string, options?: RunOptions) => Promise<Run>;
}

/** Makes a copy of the program, which stays as it is while somebody works on the sources. What it keeps for the next run is in that folder, too. */
export const copyProgram = (folder: string): ProgramCopy => {
  spawnSync(process.execPath, [resolve('jenkins-fleet.mjs'), '--help']);
  const program = join(folder, 'jenkins-fleet.cjs');
  copyFileSync(resolve('build', 'jenkins-fleet.cjs'), program);
  const start = (root: string, { command = ['synth', '--groovy', 'off'], node = [], env = {}, uid }: RunOptions = {}) =>
    spawn(process.execPath, [...node, program, ...command], {
      cwd: root,
      env: { ...environment, NO_COLOR: '1', ...env },
      ...(uid !== undefined && { uid, gid: uid }),
    });
  return { start, run: (root, options) => ended(start(root, options)) };
};

/** How a program has ended, and what it printed. */
export const ended = async (child: ChildProcess): Promise<Run> => {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => (output.stdout += data));
  child.stderr?.on('data', (data) => (output.stderr += data));
  const [status, signal] = await once(child, 'close');
  return { status, signal, ...output };
};
