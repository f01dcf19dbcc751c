import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatReadings, type KeptReadings } from './format-readings.ts';

/** Keeps readings for the next run. The file is the old or the new one at any moment. Throws what the file system throws. */
export function writeReadings(path: string, programKey: string, readings: KeptReadings): void {
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, formatReadings(programKey, readings), 'latin1');
  renameSync(draft, path);
}
