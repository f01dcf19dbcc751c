import { readFileSync } from 'node:fs';
import { type KeptReadings, parseReadings } from './format-readings.ts';

/** The readings that an earlier run of the same program kept in a file. Throws what the file system throws, but for a file that is not there. */
export function readReadings(path: string, programKey: string): KeptReadings {
  try {
    return parseReadings(programKey, readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return new Map();
    }
    throw error;
  }
}
