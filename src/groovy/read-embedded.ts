import type { ScriptMistake, ScriptReading } from '../model/index.ts';
import { checkSyntax } from './check-syntax.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { tooMuchWork } from './outline/parsing.ts';

const tooLong: ScriptMistake = {
  at: { line: 1, column: 1 },
  message: 'expected a script that can be read in a few seconds, found one that takes much longer',
  fix: 'divide it, and put long data into lists of texts',
};

/** Reads a script without Groovy: finds the mistakes that can be told from its tokens; where there are none, makes its outline. */
export function readEmbedded(text: string): ScriptReading {
  const { tokens, mistakes } = checkSyntax(text);
  if (mistakes.length > 0) {
    return { mistakes, reader: 'embedded' };
  }
  try {
    return { mistakes, outline: parseOutline(tokens, text), reader: 'embedded' };
  } catch (error) {
    if (error === tooMuchWork) {
      return { mistakes: [tooLong], reader: 'embedded' };
    }
    throw error;
  }
}
