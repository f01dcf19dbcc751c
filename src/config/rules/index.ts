import type { Problem } from '../../model/index.ts';
import { distinctProblems } from '../distinct-problems.ts';
import type { Resolved } from '../resolve-fleet.ts';
import { cacheVolumeDeclared } from './cache-volume-declared.ts';
import { controllersFitNodePool } from './controllers-fit-node-pool.ts';
import { egressPorts } from './egress-ports.ts';
import { fargateFits } from './fargate-fits.ts';
import { hostInDomain } from './host-in-domain.ts';
import { hostsFitLoadBalancer } from './hosts-fit-load-balancer.ts';
import { imagesArePinned } from './images-are-pinned.ts';
import { java21Images } from './java-21-images.ts';
import { knownAllowance } from './known-allowance.ts';
import { loadBalancerLimits } from './load-balancer-limits.ts';
import { nodePoolsNeedKarpenter } from './node-pools-need-karpenter.ts';
import { oneLogin } from './one-login.ts';
import { privilegedBuilds } from './privileged-builds.ts';
import { resourcesFit } from './resources-fit.ts';
import { rolesFitIdentity } from './roles-fit-identity.ts';
import type { Rule } from './rule.ts';
import { secretsStayInOwnPrefix } from './secrets-stay-in-own-prefix.ts';
import { teamName } from './team-name.ts';
import { uniqueAccessPoints } from './unique-access-points.ts';
import { uniqueHostnames } from './unique-hostnames.ts';
import { uniqueRoles } from './unique-roles.ts';

/** What a fleet must fulfil beyond the shape of its files. */
export const rules: readonly Rule[] = [
  teamName,
  uniqueHostnames,
  hostInDomain,
  hostsFitLoadBalancer,
  uniqueAccessPoints,
  uniqueRoles,
  cacheVolumeDeclared,
  privilegedBuilds,
  fargateFits,
  egressPorts,
  knownAllowance,
  oneLogin,
  secretsStayInOwnPrefix,
  loadBalancerLimits,
  rolesFitIdentity,
  imagesArePinned,
  java21Images,
  resourcesFit,
  nodePoolsNeedKarpenter,
  controllersFitNodePool,
];

/** Checks a resolved fleet against all rules; each problem bears the name of its rule and points to where the value is written. */
export function checkRules(resolved: Resolved): readonly Problem[] {
  const problems = rules.flatMap(({ name, check }) => check(resolved).map((finding) => ({ rule: name, ...finding })));
  return distinctProblems(problems);
}
