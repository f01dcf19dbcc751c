import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a file, and returns when the disk has it: a power cut does not take it any more. Its name is safe when its folder is flushed, too. */
export function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Returns when the disk has what was made, renamed and removed in a folder; at once where the system cannot flush one. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    // Windows opens no folder, and some network file systems flush none; they keep the order of changes by themselves.
    if (!(error instanceof Error && 'code' in error && unsupported.has(String(error.code)))) {
      throw error;
    }
  }
}

const unsupported: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS']);
