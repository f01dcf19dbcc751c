import type { Subject } from '../policy.ts';
import { findEgressOpenings } from './find-egress-openings.ts';
import { findIngressOpenings } from './find-ingress-openings.ts';
import { networkPoliciesIn } from './network-policy.ts';
import type { Opening } from './opening.ts';

/** Two policies ask for the same. */
const known = new WeakMap<object, readonly Opening[]>();

/**
 * Finds what a team's NetworkPolicies let through beside what charts/network.ts does. Rules of all policies add up (Kubernetes documentation, "Network
 * Policies"), so each rule is read for itself and as if it were for every pod of its namespace.
 */
export const findOpenings = (subject: Subject): readonly Opening[] => {
  const found = known.get(subject) ?? readOpenings(subject);
  known.set(subject, found);
  return found;
};

const readOpenings = ({ fleet, team, objects }: Subject): readonly Opening[] =>
  networkPoliciesIn(objects).flatMap((policy) => [
    ...findIngressOpenings({ fleet, team, policy }),
    ...findEgressOpenings({ fleet, team, policy }),
  ]);
