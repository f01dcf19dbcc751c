import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What happens at a change of the disk: an end by SIGKILL before it or in its midst, or the error that there is no room, once or from then on. */
export type Fault = 'kill' | 'kill in the midst' | 'full once' | 'full from then on';

/**
 * A program for `node --require` that counts the changes of the disk below a folder at which the fault can happen, and lets it happen at one of
 * them. All that jenkins-fleet writes goes through these functions.
 */
const preload = `
const fs = require('node:fs');
const { resolve, sep } = require('node:path');
const { folder, fault, at, countFile } = JSON.parse(process.env.FAULT);
const real = { ...fs };
const files = new Set();
let count = 0;

const isBelow = (target) => (typeof target === 'number' ? files.has(target) : (resolve(String(target)) + sep).startsWith(folder + sep));
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
};

/** Changes that have parts: gives what does the first of them, if there are several. */
const firstPart = {
  writeFileSync: (target, data) => {
    const half = String(data).slice(0, String(data).length / 2);
    return half && (() => (typeof target === 'number' ? real.writeSync(target, half) : real.writeFileSync(target, half)));
  },
  rmSync: (target) => {
    const entry = real.lstatSync(target, { throwIfNoEntry: false });
    const [first] = entry !== undefined && entry.isDirectory() ? real.readdirSync(target) : [];
    return first && (() => real.rmSync(target + sep + first, { recursive: true }));
  },
};

const canHappen = (name, values) => {
  if (!isBelow(values[0]) || (name === 'openSync' && values[1] === 'r')) return false;
  if (fault === 'kill') return true;
  if (fault === 'kill in the midst') return Boolean(firstPart[name] && firstPart[name](...values));
  return name !== 'rmSync' && name !== 'rmdirSync';
};

for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
  fs[name] = (...values) => {
    const number = canHappen(name, values) ? (count += 1) : 0;
    if (number > 0 && number === at && fault.startsWith('kill')) {
      if (fault === 'kill in the midst') firstPart[name](...values)();
      die();
    }
    if (number > 0 && at > 0 && (fault === 'full from then on' ? number >= at : number === at)) {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    }
    const result = real[name](...values);
    if (name === 'openSync' && isBelow(values[0])) files.add(result);
    return result;
  };
}
process.on('exit', () => countFile && real.writeFileSync(countFile, String(count)));
`;

/** Puts that program into a folder; gives the arguments for Node. */
export const writeFaultyDisk = (folder: string): readonly string[] => {
  const path = join(folder, 'faulty-disk.cjs');
  writeFileSync(path, preload);
  return ['--require', path];
};

export interface FaultOptions {
  /** Below it, changes count. */
  readonly folder: string;
  readonly fault: Fault;
  /** The number of the change, from 1; with 0 nothing happens. */
  readonly at: number;
  /** Gets the number of changes, at the end. */
  readonly countFile?: string;
}

/** The environment in which it happens. */
export const faultAt = (options: FaultOptions): Readonly<Record<string, string>> => ({ FAULT: JSON.stringify(options) });
