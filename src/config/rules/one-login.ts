import { findInTeam, type Rule } from './rule.ts';

/** A login at the load balancer hides the address that the provider sends people back to after the login in Jenkins. */
export const oneLogin: Rule = {
  name: 'one-login',
  check: (resolved) => {
    const { ingress, teams } = resolved.fleet;
    if (ingress.oidc === undefined) return [];
    const message = 'expected one login, found "login.oidc" in Jenkins and "ingress.oidc" at the load balancer';
    return teams
      .filter(({ login }) => login.kind === 'oidc')
      .map((team) => findInTeam(resolved, team, ['login'], message, 'remove one of the two'));
  },
};
