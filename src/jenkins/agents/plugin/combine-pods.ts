import type { Container, Named, Pod, PodSpec, SecurityContext, Texts } from './pod.ts';

/**
 * Combines a pod with its parent as the plugin does (kubernetes 4547, PodTemplateUtils.combine). Everything that is not named here is the parent's alone: a child's
 * affinity, host aliases or `fsGroup` are lost.
 */
export function combinePods(parent: Pod, child: Pod): Pod {
  const inherit = <Key extends keyof PodSpec>(key: Key): PodSpec[Key] => (isEmpty(child.spec[key]) ? parent.spec[key] : child.spec[key]);
  return {
    ...parent,
    metadata: {
      ...parent.metadata,
      labels: mergeTexts(parent.metadata.labels, child.metadata.labels),
      annotations: mergeTexts(parent.metadata.annotations, child.metadata.annotations),
      name: child.metadata.name || parent.metadata.name,
      namespace: child.metadata.namespace || parent.metadata.namespace,
    },
    spec: {
      ...parent.spec,
      nodeSelector: mergeTexts(parent.spec.nodeSelector, child.spec.nodeSelector),
      serviceAccount: inherit('serviceAccount'),
      serviceAccountName: inherit('serviceAccountName'),
      schedulerName: inherit('schedulerName'),
      activeDeadlineSeconds: inherit('activeDeadlineSeconds'),
      hostNetwork: inherit('hostNetwork'),
      shareProcessNamespace: inherit('shareProcessNamespace'),
      containers: combineContainers(parent.spec.containers, child.spec.containers),
      initContainers: combineContainers(parent.spec.initContainers, child.spec.initContainers),
      volumes: mergeByName(parent.spec.volumes, child.spec.volumes),
      tolerations: [...(parent.spec.tolerations ?? []), ...(child.spec.tolerations ?? [])],
      imagePullSecrets: mergeByName(parent.spec.imagePullSecrets, child.spec.imagePullSecrets),
      securityContext: combinePodContexts(parent.spec.securityContext, child.spec.securityContext),
    },
  };
}

/** Combines lists of containers by their names, those of the parent first. */
export function combineContainers(
  parents: readonly Container[] = [],
  children: readonly Container[] = [],
  combine = combineContainer,
): readonly Container[] {
  const combined = new Map(parents.map((container) => [container.name, container]));
  for (const child of children) {
    const parent = combined.get(child.name);
    combined.set(child.name, parent === undefined ? child : combine(parent, child));
  }
  return [...combined.values()];
}

/** Of a container that both have, the child changes no more than these fields: its probes, ports and the rest of its security context are lost. */
export function combineContainer(parent: Container, child: Container): Container {
  const inherit = <Key extends keyof Container>(key: Key): Container[Key] => (isEmpty(child[key]) ? parent[key] : child[key]);
  const mounts = new Map([...(parent.volumeMounts ?? []), ...(child.volumeMounts ?? [])].map((mount) => [mount.mountPath, mount]));
  return {
    ...parent,
    image: inherit('image'),
    imagePullPolicy: inherit('imagePullPolicy'),
    command: inherit('command'),
    args: inherit('args'),
    workingDir: inherit('workingDir'),
    tty: inherit('tty'),
    resources: {
      requests: mergeTexts(parent.resources?.requests, child.resources?.requests),
      limits: mergeTexts(parent.resources?.limits, child.resources?.limits),
    },
    env: mergeByName(parent.env, child.env),
    envFrom: [...(parent.envFrom ?? []), ...(child.envFrom ?? [])],
    volumeMounts: [...mounts.values()],
    securityContext: combineContexts(parent.securityContext, child.securityContext),
  };
}

function combineContexts(parent: SecurityContext | undefined, child: SecurityContext | undefined): SecurityContext | undefined {
  const capabilities = combineCapabilities(parent?.capabilities, child?.capabilities);
  const privileged = child?.privileged ?? parent?.privileged;
  const runAsUser = child?.runAsUser ?? parent?.runAsUser;
  const runAsGroup = child?.runAsGroup ?? parent?.runAsGroup;
  const isChanged = privileged === true || runAsUser !== undefined || runAsGroup !== undefined || capabilities !== undefined;
  return isChanged ? { ...parent, privileged, runAsUser, runAsGroup, capabilities } : parent;
}

function combineCapabilities(
  parent: SecurityContext['capabilities'],
  child: SecurityContext['capabilities'],
): SecurityContext['capabilities'] {
  return parent === undefined || child === undefined
    ? (child ?? parent)
    : { add: child.add ?? parent.add, drop: child.drop ?? parent.drop };
}

/** Of a child's security context of the pod, only the user and the group count. */
function combinePodContexts(parent: SecurityContext | undefined, child: SecurityContext | undefined): SecurityContext | undefined {
  if (parent === undefined && child === undefined) return undefined;
  return { ...parent, runAsUser: child?.runAsUser ?? parent?.runAsUser, runAsGroup: child?.runAsGroup ?? parent?.runAsGroup };
}

const mergeTexts = (parent: Texts = {}, child: Texts = {}): Texts => ({ ...parent, ...child });

/** The items of both lists; of two with the same name the child's. */
export function mergeByName<Item extends Named>(parents: readonly Item[] = [], children: readonly Item[] = []): readonly Item[] {
  return [...new Map([...parents, ...children].map((item) => [item.name, item])).values()];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
