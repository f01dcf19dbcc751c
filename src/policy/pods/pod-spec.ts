import type { AgentPod, FieldPath, KubernetesObject } from '../../model/index.ts';
import { mapAt } from '../fields/value-at.ts';
import type { Subject } from '../policy.ts';

interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
}

interface Container {
  readonly name: string;
  readonly volumeMounts?: readonly VolumeMount[];
}

/** The parts of a pod that policies look at. */
export interface PodSpec {
  readonly initContainers?: readonly Container[];
  readonly containers?: readonly Container[];
  readonly volumes?: readonly { readonly name: string; readonly emptyDir?: object }[];
}

/** A pod that a team's objects make, or that its controller will start. */
export interface SubjectPod {
  readonly of: KubernetesObject | AgentPod;
  /** The object that makes it, or the Pod itself. */
  readonly object: KubernetesObject;
  readonly spec: PodSpec;
  /** From the root of the object to `spec`. */
  readonly path: FieldPath;
}

/** All pods of a team: those of its objects, and those of its builds. */
export const podsOf = ({ objects, agentPods }: Pick<Subject, 'objects' | 'agentPods'>): readonly SubjectPod[] => [
  ...objects.flatMap((of) => toSubjectPod(of, of)),
  ...agentPods.flatMap((of) => toSubjectPod(of, of.pod)),
];

const toSubjectPod = (of: SubjectPod['of'], object: KubernetesObject): readonly SubjectPod[] => {
  const spec = podSpecOf(object);
  return spec ? [{ of, object, spec, path: podPathOf(object) }] : [];
};

/** Where an object has a pod's `spec`: a Pod's own, or the template of a workload. */
const podPathOf = ({ kind }: KubernetesObject): FieldPath => {
  if (kind === 'Pod') return ['spec'];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
};

interface Mounted {
  readonly container: string;
  readonly mount: VolumeMount;
  /** Of the mount, below `path`. */
  readonly path: FieldPath;
}

/** All mounts of a pod, each with its container. What a patch has bent out of shape is passed over: the API server refuses it. */
export const mountsOf = (pod: PodSpec, path: FieldPath): readonly Mounted[] =>
  (['initContainers', 'containers'] as const).flatMap((list) =>
    listOf(pod[list]).flatMap(({ name, volumeMounts }, index) =>
      listOf(volumeMounts)
        .map((mount, position) => ({ container: name, mount, path: [...path, list, index, 'volumeMounts', position] }))
        .filter(({ mount: { mountPath } }) => typeof mountPath === 'string'),
    ),
  );

/** The maps of a list; empty for everything that is no list. */
export const listOf = <Item extends object>(list: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(list) ? list.filter((item: Item | null) => typeof item === 'object' && item !== null) : [];

/** A path of a container without what does not matter: doubled and trailing slashes, `.`, and a folder that `..` leaves again. */
export const normalizePath = (path: string): string =>
  `/${path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .reduce<readonly string[]>((folders, segment) => (segment === '..' ? folders.slice(0, -1) : [...folders, segment]), [])
    .join('/')}`;

/** The pod that an object makes. Undefined for every other kind. */
const podSpecOf = (object: KubernetesObject): PodSpec | undefined => {
  const pod = mapAt(object, podPathOf(object));
  return Array.isArray(pod['containers']) ? pod : undefined;
};
