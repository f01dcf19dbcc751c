import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { isAbsent, itemsOf } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { mapAt, mapsAt, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/** Of the controller's container, and the number behind it. */
const httpPort = { name: 'http', number: 8080 } as const;

/**
 * A team's Ingress is on the load balancer of its group, and leads to the port for people of its own controller. A default backend would take what no
 * rule of the whole group fits; two of them stop every change of the load balancer (AWS Load Balancer Controller 3.5).
 */
export const ingressLeadsToOwnController: Policy = {
  name: 'ingress-leads-to-own-controller',
  canBeAllowed: false,
  check: (subject) =>
    subject.objects
      .filter(({ kind }) => kind === 'Ingress')
      .flatMap((ingress) => [...findClass(ingress, subject), ...findDefault(ingress), ...findBackends(ingress, subject)]),
};

const findClass = (of: KubernetesObject, { fleet, team }: Subject): readonly Violation[] => {
  const path = ['spec', 'ingressClassName'];
  const [found, expected] = [valueAt(of, path), `${fleet.name}-${team.ingress}`];
  if (found === expected) return [];
  const message = `is of the class ${printValue(found)}, expected "${expected}", the load balancer of its group`;
  return [{ of, path, message, fix: 'name the group in "ingress" of team.yaml' }];
};

const findDefault = (of: KubernetesObject): readonly Violation[] => {
  const path = ['spec', 'defaultBackend'];
  if (isAbsent(valueAt(of, path))) return [];
  const message = 'has a "defaultBackend", which takes the requests of the whole load balancer that no rule fits';
  return [{ of, path, message, fix: 'remove it' }];
};

const findBackends = (of: KubernetesObject, { objects }: Subject): readonly Violation[] =>
  itemsOf(valueAt(of, ['spec', 'rules'])).flatMap((rule, index) =>
    itemsOf(valueAt(rule, ['http', 'paths'])).flatMap((entry, position) => {
      const path: FieldPath = ['spec', 'rules', index, 'http', 'paths', position, 'backend'];
      const backend = mapAt(entry, ['backend']);
      if (isAbsent(backend['resource']) && isController(mapAt(backend, ['service']), of, objects)) return [];
      const where = `${String(mapAt(rule, [])['host'] ?? '')}${String(mapAt(entry, [])['path'] ?? '')}`;
      const message = `leads "${where}" to ${printValue(backend)}, expected a port of an own Service that leads to "${httpPort.name}" of the controller`;
      return [{ of, path, message, fix: 'leave the backend as it is' }];
    }),
  );

/** Whether a backend is a Service of the same namespace, and its port leads to the controller's. */
const isController = (backend: Readonly<Record<string, unknown>>, { metadata }: KubernetesObject, objects: Subject['objects']): boolean => {
  const { name: portName, number } = mapAt(backend, ['port']);
  // The load balancer's controller then looks for an action in the annotations, and without one stops its work for all teams.
  if (portName === 'use-annotation') return false;
  const service = objects.find(
    (object) => object.kind === 'Service' && object.metadata.name === backend['name'] && object.metadata.namespace === metadata.namespace,
  );
  return mapsAt(service, ['spec', 'ports'])
    .filter(({ item: { name, port } }) => (isAbsent(portName) ? port === number : name === portName && isAbsent(number)))
    .some(({ item: { port, targetPort } }) => {
      const target = isAbsent(targetPort) ? port : targetPort;
      return target === httpPort.name || target === httpPort.number;
    });
};
