import { mapAt, mapsAt } from '../../policy/fields/value-at.ts';
import type { Labels } from '../../policy/network/label-selector.ts';
import type { Endpoint } from '../../policy/network/reach.ts';
import type { FleetTeam } from './fleet-teams.ts';
import type { RightsHolder } from './isolation-rights.ts';
import { findObject, type Pair } from './pair.ts';

/** Who asks. */
export interface Party {
  readonly who: string;
  /** Where its packets come from: all forms that it can take. */
  readonly ends: (pair: Pair) => readonly Endpoint[];
  /** Where it is a pod of the fleet. */
  readonly pod?: { readonly holder: RightsHolder; readonly isBuild: boolean; readonly isOwn: boolean };
}

export const theInternet = 'the internet';

export const parties: readonly Party[] = [
  {
    who: 'a build of another team',
    pod: { holder: 'build of another team', isBuild: true, isOwn: false },
    ends: (pair) => buildsOf(pair, pair.other, '10.0.7.1'),
  },
  {
    who: 'a build of the team',
    pod: { holder: 'build of the team', isBuild: true, isOwn: true },
    ends: (pair) => buildsOf(pair, pair.team, '10.0.7.2'),
  },
  {
    who: 'the controller of the team',
    pod: { holder: 'controller of the team', isBuild: false, isOwn: true },
    ends: (pair) => [controllerOf(pair, pair.team)],
  },
  {
    who: 'the controller of another team',
    pod: { holder: 'controller of another team', isBuild: false, isOwn: false },
    ends: (pair) => [controllerOf(pair, pair.other)],
  },
  { who: 'Prometheus, or any other pod outside of the fleet’s namespaces', ends: () => [monitoring] },
  { who: 'the load balancer', ends: () => [{ address: '10.0.1.1' }] },
  { who: theInternet, ends: () => [{ address: '203.0.113.5' }] },
];

const monitoring: Endpoint = {
  address: '10.0.7.5',
  pod: {
    namespace: 'monitoring',
    namespaceLabels: { 'kubernetes.io/metadata.name': 'monitoring' },
    labels: { 'app.kubernetes.io/name': 'prometheus' },
  },
};

/** The pod of a controller, as its Deployment makes it. */
export const controllerOf = (pair: Pair, team: FleetTeam): Endpoint => {
  const deployment = findObject(pair, 'Deployment', 'jenkins', team.namespace);
  const ports = mapsAt(deployment, ['spec', 'template', 'spec', 'containers']).flatMap(({ item }) => mapsAt(item, ['ports']));
  return {
    address: team === pair.team ? '10.0.7.3' : '10.0.7.4',
    pod: {
      namespace: team.namespace,
      namespaceLabels: labelsOf(pair, team.namespace),
      labels: mapAt(deployment, ['spec', 'template', 'metadata', 'labels']) as Labels,
      ports: Object.fromEntries(ports.map(({ item: { name, containerPort } }) => [String(name), Number(containerPort)])),
    },
  };
};

/** The pod of a build, with the labels of its template, and with none: a Pipeline can bring a pod of its own. */
const buildsOf = (pair: Pair, { agentsNamespace }: FleetTeam, address: string): readonly Endpoint[] => {
  const templated: Labels = { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/component': 'agent' };
  const none: Labels = {};
  return [templated, none].map((labels) => ({
    address,
    pod: { namespace: agentsNamespace, namespaceLabels: labelsOf(pair, agentsNamespace), labels },
  }));
};

const labelsOf = (pair: Pair, namespace: string): Labels => ({
  ...findObject(pair, 'Namespace', namespace)?.metadata.labels,
  'kubernetes.io/metadata.name': namespace,
});
