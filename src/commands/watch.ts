import { existsSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './command.ts';
import { type SynthOptions, synth } from './synth.ts';

/** Editors write a file in several steps; what happens within this time is one change. */
const settleMilliseconds = 100;

/** Synthesizes now and again after every change of the inputs, until the process is stopped. */
export const watch = (options: SynthOptions, terminal: Terminal): void => {
  const run = async () => {
    try {
      await synth(options, terminal);
    } catch (error) {
      // A disk error or a second run that is writing: the next change tries again.
      terminal.error(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    terminal.out('Watching fleet.yaml and overlays/ …\n');
  };
  // One run after the other: a change during a run is rendered when it has ended.
  let last = run();
  let pending: NodeJS.Timeout | undefined;
  const inputs = ['fleet.yaml', 'overlays', 'schemas/jcasc'].map((name) => join(options.root, name)).filter((path) => existsSync(path));
  for (const path of inputs) {
    watchFolder(path, { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        last = last.then(run);
      }, settleMilliseconds);
    });
  }
};
