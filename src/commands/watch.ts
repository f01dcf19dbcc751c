import type { Terminal } from './command.ts';
import { describeFailure } from './describe-failure.ts';
import { type SynthOptions, synth } from './synth.ts';
import { watchInputs } from './watch-inputs.ts';

/** Synthesizes now and again after every change of the inputs, until the process is stopped. */
export const watch = (options: SynthOptions, terminal: Terminal): void => {
  const run = async () => {
    try {
      await synth(options, terminal);
    } catch (error) {
      // A disk error or a second run that is writing: the next change tries again.
      terminal.error(describeFailure(error));
    }
    terminal.out('Watching fleet.yaml and overlays/ …\n');
  };
  // One run after the other: a change during a run is rendered when it has ended.
  let last = run();
  watchInputs(options.root, () => {
    last = last.then(run);
  });
};
