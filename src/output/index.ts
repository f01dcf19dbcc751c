export { formatManifest, generatedMarker } from './format-manifest.ts';
export { formatYaml } from './format-yaml.ts';
export { type Plan, planOutput } from './plan-output.ts';
export { readOutput } from './read-output.ts';
export { type Recovery, recoverOutput, writeOutput } from './write-output.ts';
export { isWriteRefusal, type WriteRefusal } from './write-refusal.ts';
