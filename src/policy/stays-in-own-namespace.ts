import { objectProblem, type Policy } from './policy.ts';

const rule = 'stays-in-own-namespace';

const clusterScoped = new Set(['Namespace', 'PersistentVolume']);

/** A team's objects are in its two namespaces; the only cluster-scoped ones are these namespaces and its volumes. */
export const staysInOwnNamespace: Policy = (subject) =>
  subject.objects
    .filter(({ kind, metadata }) =>
      metadata.namespace === undefined
        ? !clusterScoped.has(kind) || (kind === 'Namespace' && !ownNamespaces(subject).includes(metadata.name))
        : !ownNamespaces(subject).includes(metadata.namespace),
    )
    .map((object) =>
      objectProblem(
        subject,
        rule,
        object,
        `is outside the team's namespaces ${ownNamespaces(subject)
          .map((name) => `"${name}"`)
          .join(' and ')}`,
        'keep it in one of them',
      ),
    );

const ownNamespaces = ({ team }: Parameters<Policy>[0]): readonly string[] => [team.namespace, team.agentsNamespace];
