import { type CheckOptions, check } from '../commands/check.ts';
import type { ExitCode, Terminal } from '../commands/command.ts';
import { type SynthOptions, synth } from '../commands/synth.ts';
import { readEmbedded } from '../groovy/index.ts';
import type { ReadScripts } from '../synth.ts';

/** How a command has ended, and what it printed. */
export interface Outcome {
  readonly status: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Scripts as our own reader reads them. */
export const readWithoutGroovy: ReadScripts = async (texts) => new Map(texts.map((text) => [text, readEmbedded(text)]));

/** Does what `npm run synth` does in the folder of a fleet, without the second that it takes to start a process. Rejects where that fails. */
export const synthInProcess = (root: string, options: Partial<SynthOptions> = {}): Promise<Outcome> =>
  captured((terminal) => synth({ ...common(root), team: undefined, allowDataLoss: [], ...options }, terminal));

/** The same for `npm run check`. */
export const checkInProcess = (root: string, options: Partial<CheckOptions> = {}): Promise<Outcome> =>
  captured((terminal) => check({ ...common(root), ...options }, terminal));

const common = (root: string) => ({ root, output: 'dist', json: false, today: undefined, readScripts: readWithoutGroovy });

const captured = async (command: (terminal: Terminal) => Promise<ExitCode>): Promise<Outcome> => {
  const printed = { stdout: '', stderr: '' };
  const status = await command({ out: (text) => (printed.stdout += text), error: (text) => (printed.stderr += text) });
  return { status, ...printed };
};
