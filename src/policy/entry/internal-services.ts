import type { KubernetesObject } from '../../model/index.ts';
import { isAbsent } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { isMap, mapAt, mapsAt, valueAt } from '../fields/value-at.ts';
import { selects } from '../network/label-selector.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/** Labels of the controller's pod, which no other pod of its namespace has (charts/constructs/labels.ts). */
const controllerLabels = { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' };

/**
 * A controller is reached from inside of the cluster, and from outside through the fleet's load balancer only: its Services have an address of the cluster,
 * and lead to its own pod when that is ready, by ports that have one meaning each. One that opens a port of the nodes, or a load balancer of its own, is
 * the team's own risk, such as for static agents: fleet.yaml can allow it.
 */
export const internalServices: Policy = {
  name: 'internal-services',
  canBeAllowed: true,
  check: ({ objects, team }) =>
    objects
      .filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Service')
      .flatMap((service) => [
        ...findType(service),
        ...(service.metadata.namespace === team.namespace ? findSelector(service, objects) : []),
        ...findUnready(service),
        ...findPorts(service),
      ]),
};

const findType = (of: KubernetesObject): readonly Violation[] => {
  const path = ['spec', 'type'];
  const type = valueAt(of, path);
  if (isAbsent(type) || type === 'ClusterIP') return [];
  const message = `is of the type ${printValue(type)}, expected "ClusterIP": people come in through the Ingress, and agents inside of the cluster`;
  return [{ of, path, message, fix: 'remove the type' }];
};

/** Without a selector a Service leads wherever somebody's Endpoints say. */
const findSelector = (of: KubernetesObject, objects: Subject['objects']): readonly Violation[] => {
  const path = ['spec', 'selector'];
  const selector = valueAt(of, path);
  const labels = Object.keys(controllerLabels);
  const isOfController =
    selects({ matchLabels: selector }, podLabels(objects)) && labels.every((label) => Object.hasOwn(mapAt(selector, []), label));
  if (isMap(selector) && isOfController) return [];
  const message = `selects ${printValue(selector)}, expected the pod of the controller, ${printValue(controllerLabels)}`;
  return [{ of, path, message, fix: 'leave the selector as it is' }];
};

const podLabels = (objects: Subject['objects']): Readonly<Record<string, string>> => {
  const controller = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'jenkins');
  return { ...mapAt(controller, ['spec', 'template', 'metadata', 'labels']), ...controllerLabels };
};

const findUnready = (of: KubernetesObject): readonly Violation[] => {
  const path = ['spec', 'publishNotReadyAddresses'];
  if (valueAt(of, path) !== true) return [];
  const message = 'has "publishNotReadyAddresses", so that people and agents get to a controller that starts or stops';
  return [{ of, path, message, fix: 'remove it' }];
};

/** Which port an Ingress, a probe or an agent means is decided by its name or its number. */
const findPorts = (of: KubernetesObject): readonly Violation[] => {
  const seen = new Set<string>();
  return mapsAt(of, ['spec', 'ports']).flatMap(({ item: { name, port, protocol = 'TCP' }, path }) => {
    const meanings = [
      ...(typeof name === 'string' ? [`the name ${printValue(name)}`] : []),
      ...(typeof port === 'number' ? [`the number ${port} of ${printValue(protocol)}`] : []),
    ];
    return meanings.flatMap((meaning) => {
      const isSecond = seen.has(meaning);
      seen.add(meaning);
      return isSecond ? [{ of, path, message: `gives two ports ${meaning}`, fix: 'give it one of its own' }] : [];
    });
  });
};
