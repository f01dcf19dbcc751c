import { beginReading, type ReadingOptions } from '../groovy/index.ts';
import type { ReadScripts } from '../synth.ts';
import type { Terminal } from './command.ts';

/** How scripts are read: `auto` by the real Groovy where it is there, `required` by it or not at all, `off` by our own reader. */
export const groovyUses = ['auto', 'required', 'off'] as const satisfies readonly GroovyUse[];

export type GroovyUse = ReadingOptions['groovy'];

/** Reads scripts, and says in one line on the terminal, if there is one, when Groovy could not help. */
export const scriptReader =
  (options: ReadingOptions, terminal?: Terminal): ReadScripts =>
  async (texts) => {
    const { readings, groovy, reason } = await beginReading(texts, options);
    if (groovy === 'absent' && texts.length > 0) {
      terminal?.error(`Job DSL is read without the real Groovy (${reason}); "npm run groovy:install" adds it.\n`);
    }
    return readings;
  };
