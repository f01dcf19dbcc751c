import type { ScriptReading } from '../model/index.ts';
import { checkSyntax } from './check-syntax.ts';
import { parseOutline } from './outline/parse-outline.ts';

/** Reads a script without Groovy: finds the mistakes that can be told from its tokens; where there are none, makes its outline. */
export function readEmbedded(text: string): ScriptReading {
  const { tokens, mistakes } = checkSyntax(text);
  return mistakes.length > 0 ? { mistakes, reader: 'embedded' } : { mistakes, outline: parseOutline(tokens, text), reader: 'embedded' };
}
