import { crc32 } from 'node:zlib';

/** A reading that is kept for the next run. */
export interface KeptReading {
  /** A packed `{outline}` or `{mistakes}`. */
  readonly packed: string;
  /** How often the file was written since a run used it. */
  readonly age: number;
}

/** Readings by reader and hash of the text. */
export type KeptReadings = ReadonlyMap<string, KeptReading>;

const format = 'readings 1';

/** The readings as a file: a header with the key of the program that made them and a checksum, and a line for each. All of it is ASCII. */
export function formatReadings(programKey: string, readings: KeptReadings): string {
  const body = [...readings].map(([id, { packed, age }]) => `${id} ${age} ${packed}\n`).join('');
  return `${format} ${programKey} ${crc32(body)}\n${body}`;
}

/** The readings in a file; none where it is damaged, cut off, or of another program. */
export function parseReadings(programKey: string, file: Buffer): KeptReadings {
  const end = file.indexOf('\n') + 1;
  const body = file.subarray(end);
  if (file.toString('latin1', 0, end) !== `${format} ${programKey} ${crc32(body)}\n`) {
    return new Map();
  }
  const lines = body.toString('latin1').split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const afterId = line.indexOf(' ');
      const afterAge = line.indexOf(' ', afterId + 1);
      return [line.slice(0, afterId), { packed: line.slice(afterAge + 1), age: Number(line.slice(afterId + 1, afterAge)) }];
    }),
  );
}
