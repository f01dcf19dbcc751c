import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs vitest until it ends or is aborted; its exit code. In a process group of its own, so that Ctrl-C reaches it through us alone. */
export const runVitest = (args: readonly string[], env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const program = join('node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [program, ...args], {
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    signal.addEventListener('abort', () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
