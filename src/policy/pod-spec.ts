import type { KubernetesObject } from '../model/index.ts';

interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
}

/** The parts of a pod that policies look at. */
export interface PodSpec {
  readonly initContainers?: readonly { readonly name: string; readonly volumeMounts?: readonly VolumeMount[] }[];
  readonly containers?: readonly { readonly name: string; readonly volumeMounts?: readonly VolumeMount[] }[];
}

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
