import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { isAbsent } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { isJsonOf } from '../fields/same-json.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

const prefix = 'alb.ingress.kubernetes.io/';

/** Every Ingress of a load balancer has the same: HTTP, which redirects, and HTTPS. Without it the controller chooses. */
const listeners = [{ HTTP: 80 }, { HTTPS: 443 }];

interface Setting {
  readonly accepts: (value: string) => boolean;
  readonly expected: string;
}

const wholeNumber = (least: number, most: number, what: string): Setting => ({
  accepts: (value) => isWithin(value, least, most),
  expected: `${what} from ${least} to ${most}`,
});

/**
 * What a team may set for the targets of its own Ingress, with the values that AWS takes (Elastic Load Balancing API, CreateTargetGroup): one that it does not
 * take stops the changes of all teams on the load balancer. Of the orders, -1000 is that of the paths that the fleet closes.
 */
const settings: ReadonlyMap<string, Setting> = new Map([
  ['healthcheck-path', { accepts: (value) => /^\/[\w./?~!$&'()+,;=:@%-]{0,1023}$/.test(value), expected: 'a path such as "/login"' }],
  ['healthcheck-interval-seconds', wholeNumber(5, 300, 'seconds')],
  ['healthcheck-timeout-seconds', wholeNumber(2, 120, 'seconds')],
  ['healthy-threshold-count', wholeNumber(2, 10, 'a number')],
  ['unhealthy-threshold-count', wholeNumber(2, 10, 'a number')],
  ['success-codes', { accepts: (value) => value.split(',').every(isCodes), expected: 'codes such as "200" or "200,300-399"' }],
  [
    'target-group-attributes',
    {
      accepts: (value) => isWithin(/^deregistration_delay\.timeout_seconds=(\d+)$/.exec(value)?.[1] ?? '', 0, 3600),
      expected: '"deregistration_delay.timeout_seconds=" with seconds from 0 to 3600',
    },
  ],
  ['group.order', wholeNumber(-999, 1000, 'a number behind that of the paths that the fleet closes,')],
  ['listen-ports', { accepts: (value) => isJsonOf(value, listeners), expected: `${JSON.stringify(listeners)}, as for all teams` }],
]);

/**
 * A team's Ingress sets nothing that its whole load balancer shares, and opens nothing that the fleet closes before it: its order is behind that of the closed
 * paths (reload, metrics). Of settings that exclude each other the first conflict stops the changes of all teams, and an annotation of a Service
 * counts more than that of an Ingress (AWS Load Balancer Controller 3.5, "Ingress annotations"). The login is what `behind-login` looks at.
 */
export const loadBalancerSettings: Policy = {
  name: 'load-balancer-settings',
  canBeAllowed: false,
  check: ({ objects }) =>
    objects.flatMap((object) => {
      if (object.kind === 'Service') return findOnService(object);
      return object.kind === 'Ingress' ? [...findUnknown(object), ...findValues(object), ...findMissing(object), ...findClass(object)] : [];
    }),
};

const pathOf = (key: string): FieldPath => ['metadata', 'annotations', key];

const settingsOf = (of: KubernetesObject): readonly (readonly [name: string, value: unknown])[] =>
  Object.entries(mapAt(of, ['metadata', 'annotations']))
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value]);

const findOnService = (of: KubernetesObject): readonly Violation[] =>
  settingsOf(of).map(([name]) => {
    const message = `has the annotation "${prefix}${name}", which would count more than what its Ingress says`;
    return { of, path: pathOf(`${prefix}${name}`), message, fix: 'remove it' };
  });

const findUnknown = (of: KubernetesObject): readonly Violation[] =>
  settingsOf(of)
    .filter(([name]) => !name.startsWith('auth-') && !settings.has(name))
    .map(([name]) => {
      const message = `has the annotation "${prefix}${name}", which no team may set: it counts for all teams of the load balancer, or for nobody`;
      return { of, path: pathOf(`${prefix}${name}`), message, fix: 'remove it: load balancers are set in "ingress" of fleet.yaml' };
    });

const findValues = (of: KubernetesObject): readonly Violation[] => {
  const found = new Map(settingsOf(of));
  const wrong = [...found].flatMap(([name, value]) => {
    const setting = settings.get(name);
    return setting === undefined || (typeof value === 'string' && setting.accepts(value)) ? [] : [{ name, value, setting }];
  });
  const seconds = (name: string, byDefault: number) => Number(found.get(`healthcheck-${name}-seconds`) ?? byDefault);
  const isTooSlow = wrong.length === 0 && seconds('timeout', 5) >= seconds('interval', 15);
  return [
    ...wrong.map(({ name, value, setting }) => {
      const message = `sets "${prefix}${name}" to ${printValue(value)}, expected ${setting.expected}`;
      return {
        of,
        path: pathOf(`${prefix}${name}`),
        message,
        fix: 'correct it: what AWS refuses stops the changes of all teams on the load balancer',
      };
    }),
    ...(isTooSlow
      ? [
          {
            of,
            path: pathOf(`${prefix}healthcheck-timeout-seconds`),
            message: 'waits for a health check as long as, or longer than, until the next one, which AWS refuses',
            fix: 'make the timeout shorter than the interval',
          },
        ]
      : []),
  ];
};

const findMissing = (of: KubernetesObject): readonly Violation[] => {
  const key = `${prefix}listen-ports`;
  if (!isAbsent(valueAt(of, pathOf(key)))) return [];
  return [
    { of, path: pathOf(key), message: `lacks the annotation "${key}", so that its rules may be on HTTP alone`, fix: 'leave it as it is' },
  ];
};

/** It counts more than `ingressClassName`, and brings a load balancer of its own without the settings of the group. */
const findClass = (of: KubernetesObject): readonly Violation[] => {
  const key = 'kubernetes.io/ingress.class';
  if (isAbsent(valueAt(of, pathOf(key)))) return [];
  const message = `has the annotation "${key}", which takes it from the load balancer of its group`;
  return [{ of, path: pathOf(key), message, fix: 'remove it' }];
};

const isWithin = (value: string, least: number, most: number): boolean =>
  /^-?\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most;

/** One HTTP status, or a range of them. */
const isCodes = (text: string): boolean => {
  const [, first, last = first] = /^([2-4]\d\d)(?:-([2-4]\d\d))?$/.exec(text) ?? [];
  return first !== undefined && Number(first) <= Number(last);
};
