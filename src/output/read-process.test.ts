import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProcess } from './read-process.ts';

const hasProc = existsSync('/proc/self/stat');

describe('readProcess', () => {
  it('finds this process, and one of somebody else', () => {
    expect(readProcess(process.pid)).toBeDefined();
    expect(readProcess(1)).toBeDefined();
  });

  it('finds none that has ended', () => {
    expect(readProcess(spawnSync(process.execPath, ['-e', '']).pid)).toBeUndefined();
  });

  it.skipIf(!hasProc)('tells when a process was started, also one with blanks and parentheses in its name', async () => {
    const program = "process.title = 'a) b (c'; console.log('started'); setTimeout(() => {}, 20_000)";
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const before = Number(readProcess(process.pid)?.start);
    expect(Number(readProcess(child.pid ?? 0)?.start)).toBeGreaterThan(before);
    child.kill();
    await once(child, 'exit');
    expect(readProcess(child.pid ?? 0)).toBeUndefined();
  });

  it.skipIf(!hasProc)('takes one for gone that has ended and that its parent has forgotten', async () => {
    // The parent becomes a program that knows nothing of its child.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [data] = await once(parent.stdout, 'data');
    const child = Number(String(data));
    await expect.poll(() => readProcess(child)).toBeUndefined();
    expect(existsSync(`/proc/${child}`)).toBe(true);
    parent.kill();
    await once(parent, 'exit');
  });
});
