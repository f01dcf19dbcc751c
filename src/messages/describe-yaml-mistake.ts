import type { YAMLParseError } from 'yaml';

/** What was expected and found, and the repair. */
export type MistakeDescription = readonly [message: string, fix?: string];

/**
 * Says what is wrong in a text that `yaml` 2.9 could not parse, in our words for the mistakes that people make, and without what is written there,
 * which may be a secret.
 */
export function describeYamlMistake(error: YAMLParseError, text: string): MistakeDescription {
  const rest = text.slice(error.pos[0]).split('\n', 1)[0] ?? '';
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return [`expected each key once, found "${rest.split(':', 1)[0]?.trim()}" again`, 'remove one of the two'];
    case 'TAB_AS_INDENT':
      return ['expected spaces for indentation, found a tab', 'write spaces'];
    case 'BAD_SCALAR_START':
      return [`expected a value, found the reserved character "${rest.charAt(0)}"`, 'put the value in quotes'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return ['expected one "key: value", found a second ": "', 'put a value that holds ": " in quotes'];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['expected "key: value", found a line without ": "', 'write the ":" and a space after the key'];
    case 'UNEXPECTED_TOKEN':
      return ['expected the value to end, found more', 'put a value that holds special characters in quotes'];
    case 'BAD_INDENT':
      return describeIndent(error, text);
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing ,')) return ['expected "," between two items, found none', 'write it'];
      return [`expected YAML, found a mistake: ${error.message}`];
    default:
      return [`expected YAML, found a mistake: ${error.message.replace(/:.*$/s, '')}`];
  }
}

function describeIndent(error: YAMLParseError, text: string): MistakeDescription {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket === undefined)
    return ['expected the indentation of the lines before, found another', 'indent the line as its neighbours are'];
  const before = text.slice(0, error.pos[0]);
  const opened = before.slice(before.lastIndexOf(bracket === '}' ? '{' : '['));
  const comment = /[\s,:]#/.test(opened)
    ? 'put a value that begins with "#" in quotes, or it is a comment'
    : `write the missing "${bracket}"`;
  return [`expected "${bracket}" to close the ${bracket === '}' ? 'map' : 'list'}, found the end of its lines`, comment];
}
