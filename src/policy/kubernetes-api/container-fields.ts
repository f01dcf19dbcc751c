import { isMap, mapsAt, type PlainMap, valueAt } from '../fields/value-at.ts';
import type { Mistake } from './check-shape.ts';

export const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** What a container cannot have beside its other fields (kubernetes 1.35, `validateInitContainers`, `validateProbe`); paths begin at the container. */
export const findMisplacedFields = (container: PlainMap, isBefore: boolean): readonly Mistake[] => {
  const inIt = `in the container "${String(container['name'])}"`;
  const ports = mapsAt(container, ['ports']).map(({ item }) => item['name']);
  const endsFirst =
    isBefore && container['restartPolicy'] !== 'Always' ? [...probes, 'lifecycle'].filter((field) => isMap(container[field])) : [];
  return [
    ...endsFirst.map((field) => ({
      path: [field],
      message: `has a ${field} ${inIt}, which ends before the others begin`,
      fix: 'remove it, or let it run on with restartPolicy "Always"',
    })),
    ...(['livenessProbe', 'startupProbe'] as const)
      .filter((probe) => ![undefined, null, 0, 1].includes(valueAt(container, [probe, 'successThreshold']) as number))
      .map((probe) => ({
        path: [probe, 'successThreshold'],
        message: `asks for several successes of the ${probe} ${inIt}`,
        fix: 'write 1',
      })),
    ...((valueAt(container, ['readinessProbe', 'terminationGracePeriodSeconds']) ?? null) === null
      ? []
      : [
          {
            path: ['readinessProbe', 'terminationGracePeriodSeconds'],
            message: `ends a container by its readinessProbe ${inIt}`,
            fix: 'remove it: a readinessProbe ends nothing',
          },
        ]),
    ...probes.flatMap((probe) =>
      (['httpGet', 'tcpSocket'] as const)
        .map((handler) => ({ path: [probe, handler, 'port'], port: valueAt(container, [probe, handler, 'port']) }))
        .filter(({ port }) => typeof port === 'string' && !ports.includes(port))
        .map(({ path, port }) => ({
          path,
          message: `asks the port "${String(port)}" by the ${probe} ${inIt}, which has no port of that name`,
          fix: 'name one of its ports, or write the number',
        })),
    ),
    ...mapsAt(container, ['volumeMounts'])
      .filter(({ item }) => item['mountPropagation'] === 'Bidirectional' && valueAt(container, ['securityContext', 'privileged']) !== true)
      .map(({ path }) => ({
        path,
        message: `shares a mount with its node ${inIt}, which only a privileged one can`,
        fix: 'remove mountPropagation',
      })),
  ];
};
