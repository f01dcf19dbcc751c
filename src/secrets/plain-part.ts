/** Look-ups that give back what is written in them (configuration-as-code 2117, SecretSourceResolver). */
const givesBack = /^(?:base64|decodebase64|json|trim):[^$]+$/i;

/**
 * Whether a value of JCasC holds a secret itself, and not only the names of some: text without any reference, a default such as the one of
 * `${name:-default}`, or a look-up that only decodes what is written in it. An empty value holds none.
 */
export function holdsPlainText(value: string): boolean {
  const text = value.trim();
  const references = topReferences(text);
  if (references.some(holdsText)) return true;
  const around = references.reduce((rest, expression) => rest.replace(`\${${expression}}`, ''), text);
  // Around a secret it may be a part of its form, such as a user's name; around what has a default it may be all that is left.
  return around.trim() !== '' && references.every((expression) => endOfName(expression) >= 0);
}

function holdsText(expression: string): boolean {
  const separator = endOfName(expression);
  if (separator < 0) return givesBack.test(expression);
  return holdsPlainText(expression.slice(separator + 2));
}

/** What is between `${` and its `}`, of the references that are in no other. `^${` begins none. */
function topReferences(text: string): readonly string[] {
  const found: string[] = [];
  let begin = -1;
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (text.startsWith('${', offset) && text.charAt(offset - 1) !== '^') {
      if (depth === 0) begin = offset + 2;
      depth += 1;
      offset += 1;
    } else if (text.charAt(offset) === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(begin, offset));
    }
  }
  return found;
}

/** Offset of the first `:-` that belongs to no reference inside. */
function endOfName(expression: string): number {
  let depth = 0;
  for (let offset = 0; offset < expression.length; offset += 1) {
    if (expression.startsWith('${', offset)) depth += 1;
    else if (expression.charAt(offset) === '}') depth -= 1;
    else if (depth === 0 && expression.startsWith(':-', offset)) return offset;
  }
  return -1;
}
