import type { FieldPath, Fleet, KubernetesObject, Team } from '../../model/index.ts';
import { isAbsent, itemsOf } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

/** By these external-dns makes further names for an Ingress, a Service or a pod (external-dns 0.22 and, with `alpha`, before; "Annotations"). */
const hostAnnotations = ['external-dns.kubernetes.io/', 'external-dns.alpha.kubernetes.io/'].flatMap((prefix) => [
  `${prefix}hostname`,
  `${prefix}internal-hostname`,
]);

/**
 * A team takes no name but its own host and those below it: all teams of a group share a load balancer, which gives a request to the first rule that fits,
 * so that a rule for another host, for any, or for a pattern takes the requests of others, and their logins with them.
 */
export const hostsInOwnDomain: Policy = {
  name: 'hosts-in-own-domain',
  canBeAllowed: false,
  check: ({ fleet, team, objects, agentPods }) =>
    [...objects.map((of) => ({ of, hosts: hostsOf(of) })), ...agentPods.map((of) => ({ of, hosts: annotatedHosts(of.pod) }))].flatMap(
      ({ of, hosts }) =>
        hosts.flatMap(({ host, path }): readonly Violation[] => {
          const problem = findProblem(host, fleet, team);
          return problem === undefined ? [] : [{ of, path, message: problem, fix: `write "${team.host}" or a host below it` }];
        }),
    ),
};

interface Named {
  readonly host: unknown;
  readonly path: FieldPath;
}

const hostsOf = (of: KubernetesObject): readonly Named[] => [
  ...(of.kind === 'Ingress' ? [...ruleHosts(of), ...tlsHosts(of)] : []),
  ...(of.kind === 'Ingress' || of.kind === 'Service' ? annotatedHosts(of) : []),
  ...annotatedHosts(of, ['spec', 'template']),
];

const ruleHosts = (of: KubernetesObject): readonly Named[] =>
  itemsOf(valueAt(of, ['spec', 'rules'])).map((rule, index) => ({ host: mapAt(rule, [])['host'], path: ['spec', 'rules', index, 'host'] }));

const tlsHosts = (of: KubernetesObject): readonly Named[] =>
  itemsOf(valueAt(of, ['spec', 'tls'])).flatMap((entry, index) =>
    itemsOf(mapAt(entry, [])['hosts']).map((host, position) => ({ host, path: ['spec', 'tls', index, 'hosts', position] })),
  );

const annotatedHosts = (of: KubernetesObject, above: FieldPath = []): readonly Named[] =>
  hostAnnotations.flatMap((key) => {
    const path = [...above, 'metadata', 'annotations', key];
    const text = valueAt(of, path);
    return typeof text === 'string' ? text.split(',').map((host) => ({ host: host.trim(), path })) : [];
  });

const findProblem = (host: unknown, { teams }: Fleet, team: Team): string | undefined => {
  if (isAbsent(host) || host === '') return 'has a rule without a host, which takes the requests for all hosts of the load balancer';
  if (typeof host !== 'string') return `names the host ${printValue(host)}, expected text`;
  if (host === team.host) return undefined;
  if (host.includes('*')) return `names hosts by the pattern "${host}", which may be those of others`;
  if (!host.endsWith(`.${team.host}`)) return `names the host "${host}", expected "${team.host}" or one below it`;
  const owner = teams.find(
    (other) => other !== team && isBelow(other.host, team.host) && (host === other.host || isBelow(host, other.host)),
  );
  return owner && `names the host "${host}", which is the team "${owner.name}"'s`;
};

const isBelow = (host: string, upper: string): boolean => host.endsWith(`.${upper}`);
