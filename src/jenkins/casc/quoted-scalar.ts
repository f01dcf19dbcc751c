/** Offset behind the closing quote of the scalar that `line` begins with, or -1 when the line does not have it. */
export function endOfQuoted(line: string): number {
  const quoted = line.startsWith('"') ? doubleQuoted : singleQuoted;
  return quoted.exec(line)?.[0].length ?? -1;
}

const doubleQuoted = /^"(?:[^"\\]|\\.)*"/;
const singleQuoted = /^'(?:[^']|'')*'/;

/** The text between double quotes; nothing where it has an escape that is not JSON's as well. */
export function decodeDoubleQuoted(written: string): string | undefined {
  if (!written.includes('\\')) {
    return written;
  }
  return jsonEscapes.test(written) ? String(JSON.parse(`"${written}"`)) : undefined;
}

/** Escapes that JSON and YAML 1.1 have in common; for half of a character outside of the first 65,536 readers differ. */
const jsonEscapes = /^(?:[^\\]|\\["\\bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*$/;

/** The text between single quotes. */
export function decodeSingleQuoted(written: string): string {
  return written.replaceAll("''", "'");
}
