export { formatManifest } from './format-manifest.ts';
export { formatYamlKey, formatYamlScalar } from './format-yaml-scalar.ts';
export { type Plan, planOutput } from './plan-output.ts';
export { readOutput, readWhetherSame } from './read-output.ts';
export { readOutputFolder } from './read-output-folder.ts';
export { type Recovery, recoverOutput, writeOutput } from './write-output.ts';
export { isWriteRefusal } from './write-refusal.ts';
