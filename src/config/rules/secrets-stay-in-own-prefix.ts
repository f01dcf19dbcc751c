import { type Finding, findInFleet, findInTeam, type Rule } from './rule.ts';

/** A team reads its own secrets and the shared ones. The key itself is not shown: somebody may have written the secret there. */
export const secretsStayInOwnPrefix: Rule = {
  name: 'secrets-stay-in-own-prefix',
  check: (resolved) => {
    const { secrets, ingress, teams } = resolved.fleet;
    const isBelow = (key: string, folder: string) => key.startsWith(`${secrets.prefix}/${folder}/`);
    const ofFleet: readonly Finding[] =
      ingress.oidc === undefined || isBelow(ingress.oidc.key, 'shared')
        ? []
        : [
            findInFleet(
              resolved,
              ['ingress', 'oidc', 'key'],
              'expected a key that begins with "shared/", found another',
              'write "shared/alb-oidc"',
            ),
          ];
    const ofTeams = teams.flatMap((team) =>
      team.secrets.flatMap(({ name, key }, index) => {
        if (isBelow(key, team.name) || isBelow(key, 'shared')) return [];
        const message = `expected a key of "${name}" that begins with "${team.name}/" or "shared/", found another`;
        return [findInTeam(resolved, team, ['secrets', index, 'key'], message, 'copy the secret to one of these')];
      }),
    );
    return [...ofFleet, ...ofTeams];
  },
};
