import { readFileSync } from 'node:fs';
import { type KeptReadings, parseReadings } from './format-readings.ts';

/** The readings that an earlier run of the same program kept in a file; none where there is no such file, or one that cannot be read. */
export function readReadings(path: string, programKey: string): KeptReadings {
  try {
    return parseReadings(programKey, readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      return new Map();
    }
    throw error;
  }
}
