import type { Policy } from '../policy.ts';
import { findOpenings } from './find-openings.ts';

/**
 * A team's NetworkPolicies open no more than fleet.yaml and team.yaml say: the ports of `egressPorts`, the VPC for controllers alone, and a controller for
 * its builds and its load balancer. More is the team's own risk, such as a database in the VPC for the tests of a build, or static agents that
 * connect to the controller: fleet.yaml can allow it.
 */
export const networkAsDeclared: Policy = {
  name: 'network-as-declared',
  canBeAllowed: true,
  check: (subject) =>
    findOpenings(subject)
      .filter(({ isOwnRisk }) => isOwnRisk)
      .map(({ of, path, message, fix }) => ({ of, path, message, fix })),
};
