import { fileMutators } from './change-files.ts';
import { jobMutators } from './change-jobs.ts';
import { keyMutators } from './change-keys.ts';
import { textMutators } from './change-text.ts';
import { valueMutators } from './change-values.ts';
import type { Mutator } from './mutator.ts';
import { patchMutators } from './patch-objects.ts';

export type { Material } from './mutator.ts';

/** Every way to mutate a fleet, by name. */
export const mutators: Readonly<Record<string, Mutator>> = {
  ...keyMutators,
  ...valueMutators,
  ...textMutators,
  ...fileMutators,
  ...jobMutators,
  ...patchMutators,
};
