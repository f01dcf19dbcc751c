import type { KubernetesObject } from '../model/index.ts';

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

/** All mounts of a pod, each with its container. What a patch has bent out of shape is passed over: the API server refuses it. */
export const mountsOf = (pod: PodSpec | undefined): readonly { readonly container: string; readonly mount: VolumeMount }[] =>
  [...listOf(pod?.initContainers), ...listOf(pod?.containers)].flatMap(({ name, volumeMounts }) =>
    listOf(volumeMounts)
      .filter(({ mountPath }) => typeof mountPath === 'string')
      .map((mount) => ({ container: name, mount })),
  );

/** The maps of a list; empty for everything that is no list. */
export const listOf = <Item extends object>(list: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(list) ? list.filter((item: Item | null) => typeof item === 'object' && item !== null) : [];

/** A path of a container without what does not matter: doubled and trailing slashes, and `.`. */
export const normalizePath = (path: string): string =>
  `/${path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')}`;

/** The pod that an object makes: a Pod's own, or the template of a workload. Undefined for every other kind. */
export const podSpecOf = (object: KubernetesObject): PodSpec | undefined => {
  const spec = object['spec'];
  if (!isMap(spec)) {
    return undefined;
  }
  const pod = object.kind === 'Pod' ? spec : isMap(spec['template']) ? spec['template']['spec'] : undefined;
  return isMap(pod) && Array.isArray(pod['containers']) ? pod : undefined;
};

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
