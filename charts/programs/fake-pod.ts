import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

/** Has characters that an address must quote. */
export const reloadToken = 't0ken/of+the&pod';
export const slackToken = 'xoxb-of-the-slack-channel';

/** The disk of a controller's pod, and the program running in it. */
export interface FakePod {
  /** Writes checksums.txt and the files that it lists; other files stay. */
  deliver(files: Readonly<Record<string, string>>): void;
  /** Writes into the configuration folder. */
  write(name: string, text: string): void;
  has(name: string): boolean;
  /** Writes the mounted secrets as the kubelet does: a new dated folder, then `..data` is turned to it. */
  mountSecrets(secrets: Readonly<Record<string, string>>): void;
  /** The child's working directory is outside of the configuration folder; this reads what it wrote there. */
  readChildFile(name: string): string;
  run(mode: string, environment?: Readonly<Record<string, string>>): void;
  signal(name: NodeJS.Signals): void;
  /** All that the program and its child have printed. */
  output(): string;
  errors(): string;
  timesPrinted(text: string): number;
  untilPrinted(text: string | RegExp): Promise<void>;
  /** The exit code. */
  ended(): Promise<number | null>;
  remove(): Promise<void>;
}

/** Makes the disk of a pod below the machine's temporary folder; the waits are those of a test, not of a cluster. */
export function createFakePod(jenkinsUrl: string): FakePod {
  const root = mkdtempSync(join(tmpdir(), 'config-reload-'));
  const folder = join(root, 'casc_configs');
  const secretsFolder = join(root, 'secrets');
  const tokenFile = join(root, 'reload-token');
  const printed = { stdout: '', stderr: '' };
  let program: ChildProcess | undefined;
  let exit: Promise<number | null> = Promise.resolve(null);
  let mounts = 0;

  const pod: FakePod = {
    deliver(files) {
      pod.write('checksums.txt', checksums(files));
      for (const [name, text] of Object.entries(files)) pod.write(name, text);
    },
    write(name, text) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    has: (name) => existsSync(join(folder, name)),
    mountSecrets(secrets) {
      mounts += 1;
      const dated = `..2026_${mounts}`;
      mkdirSync(join(secretsFolder, dated));
      for (const [name, value] of Object.entries(secrets)) writeFileSync(join(secretsFolder, dated, name), value);
      symlinkSync(dated, join(secretsFolder, '..data_tmp'));
      renameSync(join(secretsFolder, '..data_tmp'), join(secretsFolder, '..data'));
      const added = Object.keys(secrets).filter((name) => !existsSync(join(secretsFolder, name)));
      for (const name of added) symlinkSync(join('..data', name), join(secretsFolder, name));
    },
    readChildFile: (name) => readFileSync(join(root, name), 'utf8').trim(),
    run(mode, environment = {}) {
      // -S: without any installed package, so that only the standard library can be used.
      program = spawn('python3', ['-S', fileURLToPath(new URL('./config_reload.py', import.meta.url)), mode], {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          FOLDER: folder,
          SECRETS: secretsFolder,
          RELOAD_TOKEN_FILE: tokenFile,
          JENKINS_URL: jenkinsUrl,
          SIDECAR_COMMAND: 'sleep 60',
          POLL_SECONDS: '0.03',
          FIRST_WAIT_SECONDS: '0.05',
          LONGEST_WAIT_SECONDS: '0.1',
          ...environment,
        },
      });
      program.stdout?.on('data', (data: Buffer) => (printed.stdout += data));
      program.stderr?.on('data', (data: Buffer) => (printed.stderr += data));
      exit = new Promise((done) => program?.on('close', done));
    },
    signal: (name) => void program?.kill(name),
    output: () => printed.stdout + printed.stderr,
    errors: () => printed.stderr,
    timesPrinted: (text) => pod.output().split(text).length - 1,
    untilPrinted: (text) => vi.waitFor(() => expect(pod.output()).toMatch(text), { timeout: 10_000, interval: 10 }),
    ended: () => exit,
    async remove() {
      program?.kill('SIGTERM');
      await exit;
      rmSync(root, { recursive: true });
    },
  };

  mkdirSync(folder);
  mkdirSync(secretsFolder);
  writeFileSync(tokenFile, reloadToken);
  pod.mountSecrets({ 'slack-token': slackToken });
  return pod;
}

/** Writes what `sha256sum` prints for the files. */
export function checksums(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
    .join('');
}
