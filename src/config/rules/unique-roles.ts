import { allowIt, isAllowed } from './allowances.ts';
import { findInTeam, type Rule } from './rule.ts';
import { roleKey, rolesOf } from './shared-roles.ts';
import { findRepeated } from './unique-values.ts';

const name = 'unique-roles';

/** Whoever has a role is the same for AWS: two teams with one role act as each other, and so do builds with the role of their controller. */
export const uniqueRoles: Rule = {
  name,
  check: (resolved) => {
    const { fleet } = resolved;
    const claims = fleet.teams
      .filter((team) => !isAllowed(fleet, team, name))
      .flatMap((team) =>
        rolesOf(team).map(({ who, role }) => ({
          value: roleKey(role),
          finding: (other: string) =>
            findInTeam(resolved, team, ['roles', who], `"${role}" is also used by ${other}`, allowIt(team, name, 'make a role of its own')),
        })),
      );
    return findRepeated(claims);
  },
};
