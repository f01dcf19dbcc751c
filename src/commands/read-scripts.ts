export { readWithoutGroovy as readScripts } from '../synth.ts';
