/** What SnakeYAML takes unquoted text for. `text` is all that reaches Jenkins as it is written: text, whole numbers and booleans. */
export type PlainScalar = 'text' | 'number' | 'date' | 'nothing' | 'merge key';

/**
 * Resolves an unquoted scalar as SnakeYAML 2 does (Resolver): of what YAML 1.1 takes for something else than text, JCasC keeps only whole
 * numbers and booleans as they are written, such as `0755`, `12:30` and `NO` (ModelConstructor); the rest is lost or stops the boot.
 */
export function resolvePlainScalar(text: string): PlainScalar {
  const first = text.charCodeAt(0);
  if (first <= nine && first >= plus) {
    if (float.test(text) && text.length <= longestNumber) {
      return 'number';
    }
    return first >= zero && text.length <= longestDate && timestamp.test(text) ? 'date' : 'text';
  }
  if (text.length > longestWord) {
    return 'text';
  }
  return text === '<<' ? 'merge key' : nothing.test(text) ? 'nothing' : 'text';
}

const [plus, zero, nine] = [0x2b, 0x30, 0x39];

/** Characters up to which SnakeYAML tries a pattern. */
const [longestNumber, longestDate, longestWord] = [1024, 50, 10];

const nothing = /^(?:~|null|Null|NULL| ?)$/;

const float =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const timestamp = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
