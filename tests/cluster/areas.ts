import type { Area } from './proof.ts';
import { admission } from './proofs/admission.ts';
import { applied } from './proofs/applied.ts';
import { home } from './proofs/home.ts';
import { podSecurity } from './proofs/pod-security.ts';
import { quota } from './proofs/quota.ts';
import { refused } from './proofs/refused.ts';
import { rights } from './proofs/rights.ts';
import { scheduling } from './proofs/scheduling.ts';

/** Everything that is proven, in order: what comes first makes what the others look at. */
export const areas: readonly Area[] = [applied, refused, rights, podSecurity, admission, home, scheduling, quota];
