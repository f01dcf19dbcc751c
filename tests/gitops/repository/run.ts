import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program and gives what it prints. Throws with all of its output when it fails. */
export async function run(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', GIT_TERMINAL_PROMPT: '0' };
  try {
    const { stdout } = await execute(program, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}${stdout === undefined ? String(error) : ''}`, {
      cause: error,
    });
  }
}
