import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/** Characters of a host or a path in a rule (Elastic Load Balancing user guide, "Condition types for listener rules"); a prefix gets two more. */
const mostCharacters = 128;
const pathLetters = /^\/[\w.$/~"'@:+&-]*$/;

/** A quota of AWS that cannot be raised: target groups of one load balancer. Its controller makes one for each Ingress, Service and port. */
const mostTargetGroups = 100;

/** The rule that every load balancer has once, for the paths that the fleet closes. */
const sharedRules = 1;

/**
 * A team's Ingresses make no rules that the load balancer does not take, and no more than its share: the controller makes a rule of each path, and the first that
 * AWS or it refuses stops the changes of all teams (AWS Load Balancer Controller 3.5, `buildPathPatterns`; "Quotas for your Application Load Balancers").
 */
export const loadBalancerRules: Policy = {
  name: 'load-balancer-rules',
  canBeAllowed: false,
  check: (subject) => [...findUnfit(subject), ...findTooMany(subject)],
};

interface Path {
  readonly of: KubernetesObject;
  readonly path: FieldPath;
  readonly rule: unknown;
  readonly entry: unknown;
}

const pathsOf = ({ objects }: Subject): readonly Path[] =>
  objects
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap((of) =>
      mapsAt(of, ['spec', 'rules']).flatMap(({ item: rule, path: above }) =>
        mapsAt(rule, ['http', 'paths']).map(({ item: entry, path: below }) => ({ of, rule, entry, path: [...above, ...below] })),
      ),
    );

const findUnfit = (subject: Subject): readonly Violation[] =>
  pathsOf(subject).flatMap(({ of, rule, entry, path }) => {
    const [host, text] = [valueAt(rule, ['host']), valueAt(entry, ['path'])];
    const length = typeof text === 'string' ? text.length + (valueAt(entry, ['pathType']) === 'Prefix' ? 2 : 0) : 0;
    const isFit = typeof text === 'string' && pathLetters.test(text) && length <= mostCharacters;
    return [
      ...(isFit
        ? []
        : [
            {
              of,
              path: [...path, 'path'],
              message: `has the path ${printValue(text)}, expected at most ${mostCharacters - 2} letters, digits and "_-.$/~'@:+&" behind a "/", without "*" or "?"`,
              fix: 'write a prefix of the paths that are meant',
            },
          ]),
      ...(typeof host === 'string' && host.length > mostCharacters
        ? [
            {
              of,
              path: path.slice(0, 3),
              message: `names a host of ${host.length} characters, expected at most ${mostCharacters}`,
              fix: 'write a shorter one',
            },
          ]
        : []),
    ];
  });

/** Each team may have an equal part of its load balancer, so that all fit whatever the others' patches say; rule `load-balancer-limits` keeps what is generated below it. */
const findTooMany = (subject: Subject): readonly Violation[] => {
  const { fleet, team } = subject;
  const paths = pathsOf(subject);
  const last = paths.at(-1);
  const teams = fleet.teams.filter(({ ingress }) => ingress === team.ingress).length;
  const rules = fleet.ingress.groups.find(({ name }) => name === team.ingress)?.maximumRules;
  if (last === undefined || rules === undefined || teams === 0) return [];
  const backends = new Set(paths.map(({ of, entry }) => JSON.stringify([of.metadata.name, valueAt(entry, ['backend'])])));
  return [
    { what: 'rules', found: paths.length, most: Math.floor((rules - sharedRules) / teams) },
    { what: 'target groups', found: backends.size, most: Math.floor(mostTargetGroups / teams) },
  ]
    .filter(({ found, most }) => found > most)
    .map(({ what, found, most }) => ({
      of: last.of,
      path: last.path,
      message: `makes ${found} ${what} with the team's other Ingresses, expected at most ${most}, the share of one of ${teams} teams on the load balancer "${team.ingress}"`,
      fix: 'put paths together into prefixes, or let the team have a group of its own in "ingress.groups" of fleet.yaml',
    }));
};
