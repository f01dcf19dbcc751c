import type { Terminal } from './command.ts';
import { makeLinesVisible } from './make-visible.ts';

/** The same terminal, to which nothing is written but lines of visible text, whatever the names and values in them are. */
export const visibleTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  out: (text) => terminal.out(makeLinesVisible(text)),
  error: (text) => terminal.error(makeLinesVisible(text)),
});
