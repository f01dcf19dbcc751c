import type { ReadScripts } from '../synth.ts';

/** Reads scripts by the real Groovy; undefined where it is not there. */
export const readWithGroovy: ReadScripts | undefined = undefined;
