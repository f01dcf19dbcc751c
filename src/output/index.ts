export { formatManifest } from './format-manifest.ts';
export { type Plan, planOutput } from './plan-output.ts';
export { readOutput } from './read-output.ts';
export { recoverOutput, writeOutput } from './write-output.ts';
export { isWriteRefusal } from './write-refusal.ts';
