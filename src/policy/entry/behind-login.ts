import type { FieldPath, KubernetesObject, LoadBalancerLogin } from '../../model/index.ts';
import { itemsOf } from '../fields/list-values.ts';
import { isJsonOf } from '../fields/same-json.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

const prefix = 'alb.ingress.kubernetes.io/auth-';

/**
 * Where fleet.yaml has a login at the load balancer, a team's Ingress lets nobody past it but on `openPaths`; where it has none, no Ingress makes one, since a
 * login whose Secret is missing stops the changes of all teams on the load balancer (AWS Load Balancer Controller 3.5, "Authentication").
 */
export const behindLogin: Policy = {
  name: 'behind-login',
  canBeAllowed: false,
  check: ({ fleet, objects }) =>
    objects
      .filter(({ kind }) => kind === 'Ingress')
      .flatMap((ingress) => {
        const { oidc, openPaths } = fleet.ingress;
        const settings = new Map(Object.entries(mapAt(ingress, ['metadata', 'annotations'])).filter(([key]) => key.startsWith(prefix)));
        if (oidc === undefined) return findLogins(ingress, settings);
        const isOpen = [undefined, null, 'none'].some((type) => settings.get(`${prefix}type`) === type);
        return isOpen ? findOpenPaths(ingress, openPaths) : findChanges(ingress, settings, oidc);
      }),
};

type Settings = ReadonlyMap<string, unknown>;

const findLogins = (of: KubernetesObject, settings: Settings): readonly Violation[] =>
  [...settings.keys()].map((key) => ({
    of,
    path: ['metadata', 'annotations', key],
    message: `has the annotation "${key}", and fleet.yaml has no login at the load balancer`,
    fix: 'remove it',
  }));

const findOpenPaths = (of: KubernetesObject, openPaths: readonly string[]): readonly Violation[] =>
  itemsOf(valueAt(of, ['spec', 'rules'])).flatMap((rule, index) =>
    itemsOf(valueAt(rule, ['http', 'paths'])).flatMap((entry, position) => {
      const text = mapAt(entry, [])['path'];
      if (typeof text === 'string' && openPaths.some((open) => isBelow(text, open))) return [];
      const path: FieldPath = ['spec', 'rules', index, 'http', 'paths', position];
      const message = `lets everybody reach "${typeof text === 'string' ? text : ''}" without the login of fleet.yaml`;
      return [{ of, path, message, fix: 'leave the login on, or write the path into "openPaths" of fleet.yaml' }];
    }),
  );

const findChanges = (of: KubernetesObject, settings: Settings, login: LoadBalancerLogin): readonly Violation[] => {
  const { issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, scope } = login;
  const provider = { issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, secretName: 'jenkins-login' };
  const expected: Readonly<Record<string, (value: unknown) => boolean>> = {
    [`${prefix}type`]: (value) => value === 'oidc',
    [`${prefix}scope`]: (value) => value === scope,
    [`${prefix}on-unauthenticated-request`]: (value) => value === 'authenticate',
    [`${prefix}idp-oidc`]: (value) => isJsonOf(value, provider),
  };
  return [...new Set([...settings.keys(), ...Object.keys(expected)])]
    .filter((key) => !(Object.hasOwn(expected, key) && expected[key]?.(settings.get(key)) === true))
    .map((key) => ({
      of,
      path: ['metadata', 'annotations', key],
      message: `changes the login of fleet.yaml by the annotation "${key}"`,
      fix: 'leave it as it is',
    }));
};

/** Whether every path that a pattern of the load balancer fits is the open one, or below it. */
const isBelow = (pattern: string, open: string): boolean => {
  const folder = open.replace(/\/+$/, '');
  const isPlain = !/\.\.|\/\/|%|\\/.test(pattern);
  return isPlain && (pattern === folder || pattern.startsWith(`${folder}/`));
};
