import type { Fleet, Team } from '../../model/index.ts';

/** Whose pods have a role: the controller's or those of builds. */
type RoleHolder = keyof Team['roles'];

/** The AWS roles of a team. */
export function rolesOf({ roles }: Team): readonly { readonly who: RoleHolder; readonly role: string }[] {
  return (['controller', 'agents'] as const).flatMap((who) => {
    const role = roles[who];
    return role === undefined ? [] : [{ who, role }];
  });
}

/** The same text for the same role: its account and its name, which no other of the account has, in whatever path or case (IAM user guide, "IAM and STS quotas"). */
export function roleKey(arn: string): string {
  return `${arn.split(':')[4]} ${arn.split('/').at(-1)}`.toLowerCase();
}

/** Whether a role of a team is another team's too, or that of its controller and of its builds. */
export function sharesRoles(team: Team, { teams }: Fleet): boolean {
  const own = rolesOf(team).map(({ role }) => roleKey(role));
  const others = teams.filter((other) => other !== team).flatMap((other) => rolesOf(other).map(({ role }) => roleKey(role)));
  return new Set(own).size < own.length || own.some((role) => others.includes(role));
}
