import type { DeclaredJobs } from './declared-jobs.ts';

/**
 * Reads the lists of a script that `composeRemovedJobs` wrote, also where it is indented in a file of JCasC or in a manifest of `dist/`.
 * Undefined when there is no such script in the text.
 */
export function parseDeclaredJobs(text: string): DeclaredJobs | undefined {
  const [wanted, perhaps] = [listOf(text, 'wanted'), listOf(text, 'perhaps')];
  return (
    wanted &&
    perhaps && {
      items: wanted.map(([, name = '', isFolder]) => ({ name: decode(name), isFolder: isFolder !== undefined })),
      patterns: perhaps.map(([, name = '']) => decode(name)),
    }
  );
}

/** The entries of the list of this name: their escaped text, and whether they are folders. */
function listOf(text: string, name: string): readonly RegExpExecArray[] | undefined {
  const [, list] = new RegExp(`^ *def ${name} = ([^]*?) {4}// generated: `, 'm').exec(text) ?? [];
  return list === undefined ? undefined : [...list.matchAll(/^ *'((?:[^'\\]|\\.)*)',( \/\/ folder)?$/gm)];
}

const decode = (text: string): string =>
  text.replace(/\\(u([0-9a-f]{4})|.)/g, (_, escape: string, code?: string) =>
    code === undefined ? (escapes[escape] ?? escape) : String.fromCharCode(Number.parseInt(code, 16)),
  );

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r' };
