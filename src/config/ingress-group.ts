import { hash } from 'node:crypto';

/**
 * Chooses a load balancer for a team by rendezvous hashing: the group whose hash together with the team's name is the greatest. Another team's
 * arrival moves nobody; a new group takes only the teams that it wins. `groups` must not be empty.
 */
export function chooseIngressGroup(team: string, groups: readonly string[]): string {
  const weighted = groups.map((group) => ({ group, weight: hash('sha256', `${team}\n${group}`) }));
  return weighted.reduce((best, next) => (next.weight > best.weight ? next : best)).group;
}
