import { admissionMutations } from './admission.ts';
import { appliedMutations } from './applied.ts';
import type { Mutation } from './mutation.ts';
import { placementMutations } from './placement.ts';
import { rightsMutations } from './rights.ts';

/** Every way in which a promise is broken on purpose; each promise has one at least. */
export const mutations: readonly Mutation[] = [...appliedMutations, ...rightsMutations, ...admissionMutations, ...placementMutations];
