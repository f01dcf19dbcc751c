import type { Fleet, Team } from '../../model/index.ts';
import type { Violation } from '../policy.ts';
import type { NetworkPolicy } from './network-policy.ts';

/** A way through a team's NetworkPolicies that the generator does not make. */
export interface Opening extends Violation {
  /** Whether it is the team's own risk, so that fleet.yaml can allow it. What reaches others, or lets others in, is not. */
  readonly isOwnRisk: boolean;
}

/** What the rules of one policy are read with. */
export interface PolicyContext {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly policy: NetworkPolicy;
}
