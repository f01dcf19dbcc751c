import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginReading } from '../groovy/index.ts';
import { readGroovy } from '../groovy/jvm/read-groovy.ts';
import type { ReadScripts } from '../synth.ts';

const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-groovy-'));
const places = { environment: process.env, home: homedir(), folder };

/** Reads scripts by the real Groovy; undefined where it is not there. */
export const readWithGroovy: ReadScripts | undefined = readGroovy(places).groovy
  ? async (texts) => (await beginReading(texts, { ...places, groovy: 'required', programKey: 'test' })).readings
  : undefined;
