export { applyPatches, type Locate } from './apply-patches.ts';
