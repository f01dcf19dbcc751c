import { hideSecrets } from '../secrets/index.ts';
import type { Terminal } from './command.ts';

/** The same terminal, on which no secret appears that is known by its form, whatever a command prints: a table, JSON, a failure. */
export const hidingTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  out: (text) => terminal.out(hideSecrets(text)),
  error: (text) => terminal.error(hideSecrets(text)),
});
