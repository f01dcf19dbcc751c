import { mapsAt, type PlainMap, valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import { podsOf, type SubjectPod } from './pod-spec.ts';

/** The taint of the nodes of controllers, and of those of builds. */
const taints = { controllers: 'jenkins-fleet/controllers', builds: 'jenkins-fleet/agents' } as const;

type Found = Omit<Violation, 'of'>;

/**
 * Controllers never run next to builds, which run what anybody has pushed: whoever breaks out of a build's pod finds no controller on its node. No pod tolerates
 * the taint of the other's nodes, or every taint; none goes past the scheduler, which looks at taints; and controllers select the pool that is made for
 * them (Kubernetes, "Taints and Tolerations").
 */
export const runsOnOwnNodes: Policy = {
  name: 'runs-on-own-nodes',
  canBeAllowed: false,
  check: (subject) =>
    podsOf(subject).flatMap((pod) => {
      const isBuild = pod.object.metadata.namespace === subject.team.agentsNamespace;
      const found = [
        ...findTolerations(pod, isBuild ? 'controllers' : 'builds'),
        ...findNodeName(pod),
        ...(isBuild ? [] : findOtherPool(pod, subject)),
      ];
      return found.map((violation) => ({ of: pod.of, ...violation }));
    }),
};

const findTolerations = ({ spec, path }: SubjectPod, others: keyof typeof taints): readonly Found[] =>
  mapsAt(spec, ['tolerations'])
    .filter(({ item }) => schedules(item) && (item['key'] === taints[others] || isEverything(item)))
    .map(({ item, path: below }) => ({
      path: [...path, ...below],
      message: isEverything(item)
        ? `tolerates every taint, also that of the nodes of ${others}`
        : `tolerates the taint "${taints[others]}" of the nodes of ${others}`,
      fix: isEverything(item) ? 'name the "key" of a taint' : 'remove the toleration',
    }));

/** Without an effect a toleration is for all effects; the nodes of a fleet have `NoSchedule`. */
const schedules = ({ effect }: PlainMap): boolean => !effect || effect === 'NoSchedule';

/** Without a key it is for all keys. */
const isEverything = ({ key, operator }: PlainMap): boolean => !key && operator === 'Exists';

const findNodeName = ({ spec, path }: SubjectPod): readonly Found[] => {
  const name = valueAt(spec, ['nodeName']);
  if (name === undefined || name === null || name === '') return [];
  const message = 'names its node in "nodeName", and no taint keeps it off that';
  return [{ path: [...path, 'nodeName'], message, fix: 'remove it; "nodeSelector" chooses among nodes that are meant for it' }];
};

const findOtherPool = ({ spec, path }: SubjectPod, { fleet }: Subject): readonly Found[] =>
  Object.entries(fleet.nodePools?.controllers.labels ?? {})
    .filter(([label, value]) => valueAt(spec, ['nodeSelector', label]) !== value)
    .map(([label, value]) => ({
      path: [...path, 'nodeSelector', label],
      message: `does not select the nodes of controllers, which have the label "${label}" with the value "${value}"`,
      fix: 'leave the label as it is',
    }));
