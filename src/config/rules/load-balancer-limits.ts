import type { Ingress, IngressGroup } from '../../model/index.ts';
import { findInFleet, type Rule } from './rule.ts';

/** A quota of AWS that cannot be raised: target groups of one Application Load Balancer. */
const maximumTargetGroups = 100;

/** A rule that every load balancer has once: what nobody may reach from outside is answered 404. */
const sharedRules = 1;

/** A load balancer that is full takes no more teams, and the controller then stops working on all of its Ingresses. */
export const loadBalancerLimits: Rule = {
  name: 'load-balancer-limits',
  check: (resolved) => {
    const { ingress, teams } = resolved.fleet;
    const needed = needsOfOneTeam(ingress);
    const usage = ingress.groups.map((group) => {
      const count = teams.filter((team) => team.ingress === group.name).length;
      return { group, count, room: roomOf(group, needed) - count };
    });
    return usage
      .filter(({ room }) => room < 0)
      .map(({ group, count, room }) => {
        const rules = count * needed.rules + sharedRules;
        const found = `found ${rules} rules and ${count * needed.targetGroups} target groups for ${count} teams`;
        const message = `expected at most ${group.maximumRules} rules and ${maximumTargetGroups} target groups in "${group.name}", ${found}`;
        const others = usage.filter((other) => other.room > 0).map((other) => `"${other.group.name}" (room for ${other.room})`);
        const fix = others.length > 0 ? `move ${-room} or more to ${others.join(' or ')}` : `add a group and move ${-room} or more to it`;
        return findInFleet(resolved, ['ingress', 'groups', group.name], message, fix);
      });
  },
};

interface Needs {
  readonly rules: number;
  readonly targetGroups: number;
}

/** Behind a login each open path is a rule of its own, and together they are one more Ingress backend. */
function needsOfOneTeam({ oidc, openPaths }: Ingress): Needs {
  const open = oidc === undefined ? 0 : openPaths.length;
  return { rules: 1 + open, targetGroups: open > 0 ? 2 : 1 };
}

/** Teams that fit into a group. */
function roomOf({ maximumRules }: IngressGroup, { rules, targetGroups }: Needs): number {
  return Math.min(Math.floor((maximumRules - sharedRules) / rules), Math.floor(maximumTargetGroups / targetGroups));
}
