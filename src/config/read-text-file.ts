import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, SourceFile } from '../model/index.ts';

export interface SizeLimit {
  readonly kibibytes: number;
  /** What to do with a larger file. */
  readonly fix: string;
}

/** A ConfigMap holds 1 MiB in all, so a larger file could not be delivered anyway. */
export const deliverable: SizeLimit = { kibibytes: 1024, fix: 'split the file' };

const byteOrderMark = '\uFEFF';

/**
 * Reads a text file below `root`: UTF-8 of at most `limit`, without a byte order mark or NUL; all line ends become `\n`. Anything else adds
 * a problem of the rule `text-files` and gives no file.
 */
export function readTextFile(root: string, path: string, problems: Problem[], limit = deliverable): SourceFile | undefined {
  const report = (message: string, fix: string, before?: string) =>
    void problems.push({ rule: 'text-files', file: path, ...(before !== undefined && endOf(before)), where: '', message, fix });
  const bytes = readBytes(join(root, path), limit.kibibytes * 1024);
  if (bytes === 'too large') return report(`expected at most ${formatSize(limit)}, found more`, limit.fix);
  if (bytes === 'no file') return report('expected a file, found something else', 'put a file there');
  const decoded = decode(bytes);
  if (decoded === undefined) {
    const intact = bytes.toString('utf8').split('\uFFFD', 1)[0];
    return report('expected UTF-8, found other bytes', 'save the file as UTF-8', intact);
  }
  // At the beginning it is the byte order mark; Groovy and YAML take it for a part of a name wherever it is.
  const mark = decoded.indexOf(byteOrderMark);
  if (mark >= 0) return report('expected text, found a byte order mark', 'save the file as UTF-8 without it', decoded.slice(0, mark));
  const nul = decoded.indexOf('\0');
  if (nul >= 0) return report('expected text, found a NUL character', 'remove it', decoded.slice(0, nul));
  // A carriage return would turn the whole text into one unreadable escaped line in a manifest.
  return { path, text: decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded };
}

function formatSize({ kibibytes }: SizeLimit): string {
  return kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`;
}

/** Neither follows a link nor waits for the other end of a pipe: the folder was listed a moment ago, and may have changed. */
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readBytes(path: string, most: number): Buffer | 'too large' | 'no file' {
  const file = openSync(path, plainly);
  try {
    const entry = fstatSync(file);
    if (!entry.isFile()) return 'no file';
    return entry.size > most ? 'too large' : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function endOf(text: string): { readonly line: number; readonly column: number } {
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
