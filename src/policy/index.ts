import type { Problem } from '../model/index.ts';
import { configurationIsDelivered } from './configuration-is-delivered.ts';
import { fitsInConfigMap } from './fits-in-configmap.ts';
import { noMountOverServiceAccountToken } from './no-mount-over-service-account-token.ts';
import type { Policy, Subject } from './policy.ts';
import { staysInOwnNamespace } from './stays-in-own-namespace.ts';
import { uniqueObjects } from './unique-objects.ts';

/** Every demand on the final objects of a team. A new policy is a file of its own and a line here. */
const policies: readonly Policy[] = [
  noMountOverServiceAccountToken,
  configurationIsDelivered,
  fitsInConfigMap,
  staysInOwnNamespace,
  uniqueObjects,
];

/** Checks one team's objects, patches included, against all policies. */
export const checkPolicies = (subject: Subject): readonly Problem[] => policies.flatMap((policy) => policy(subject));
