/** Devices of Windows, with any ending: a repository that has one cannot be checked out there. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What divides names, or has a meaning in them, on some system; and what cannot be seen. U+FFFD stands for bytes that are no text. */
const impossible = /[/\\:*?"<>|\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u;

/** Most file systems keep 255 bytes of a name. */
export const longestBytes = 255;

/**
 * Whether a file or folder can have this name on every system, so that it is the same file for everybody who has the repository:
 * no device of Windows, no dot or blank at the end, which Windows drops, no character that divides names, and none that cannot be seen.
 */
export function isPortableName(name: string): boolean {
  const isPath = name === '' || name === '.' || name === '..';
  return !isPath && !/[. ]$/.test(name) && !impossible.test(name) && !device.test(name) && Buffer.byteLength(name) <= longestBytes;
}
