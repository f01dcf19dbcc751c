import { findInTeam, type Rule } from './rule.ts';
import { findRepeated } from './unique-values.ts';

/** Two Ingresses of one host would share its traffic by chance. */
export const uniqueHostnames: Rule = {
  name: 'unique-hostnames',
  check: (resolved) => {
    const { teams, domain } = resolved.fleet;
    // Hosts that follow from a team's name come first: the finding belongs to the one that was written by hand.
    const isByRule = ({ name, host }: (typeof teams)[number]) => host === `${name}.${domain}`;
    const ordered = [...teams.filter(isByRule), ...teams.filter((team) => !isByRule(team))];
    const claims = ordered.map((team) => ({
      value: team.host,
      finding: (other: string) => findInTeam(resolved, team, ['host'], `"${team.host}" is also used by ${other}`, 'choose another host'),
    }));
    return findRepeated(claims);
  },
};
