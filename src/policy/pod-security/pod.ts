/** The fields of a Pod that Pod Security looks at. */
export interface SecuredPod {
  readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: SecuredPodSpec;
}

export interface SecuredPodSpec {
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly hostUsers?: boolean;
  readonly os?: { readonly name?: string };
  readonly securityContext?: SecurityContext & { readonly sysctls?: readonly { readonly name: string }[] };
  readonly initContainers?: readonly SecuredContainer[];
  readonly containers?: readonly SecuredContainer[];
  readonly ephemeralContainers?: readonly SecuredContainer[];
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
}

export interface SecuredContainer {
  readonly name?: string;
  readonly securityContext?: SecurityContext;
  readonly ports?: readonly { readonly hostPort?: number }[];
  readonly livenessProbe?: Handler;
  readonly readinessProbe?: Handler;
  readonly startupProbe?: Handler;
  readonly lifecycle?: { readonly postStart?: Handler; readonly preStop?: Handler };
}

/** A pod's or a container's. */
export interface SecurityContext {
  readonly privileged?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly procMount?: string;
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  readonly seccompProfile?: { readonly type?: string };
  readonly appArmorProfile?: { readonly type?: string };
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly windowsOptions?: { readonly hostProcess?: boolean };
}

export interface Handler {
  readonly httpGet?: { readonly host?: string };
  readonly tcpSocket?: { readonly host?: string };
}

/** All containers of a pod. */
export const containersOf = ({ spec }: SecuredPod): readonly SecuredContainer[] => [
  ...mapsOf(spec?.initContainers),
  ...mapsOf(spec?.containers),
  ...mapsOf(spec?.ephemeralContainers),
];

/** The maps of a list; empty for everything that is no list: the API server refuses it. */
export const mapsOf = <Item extends object>(list: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(list) ? list.filter((item: Item | null) => typeof item === 'object' && item !== null) : [];

/** The items of a list of texts; empty for everything that is no list. */
export const textsIn = (list: readonly string[] | undefined): readonly string[] => (Array.isArray(list) ? list : []);

/** The security contexts of the pod and of its containers, each with whose it is. */
export const securityContextsOf = (pod: SecuredPod): readonly { readonly of: string; readonly context: SecurityContext }[] => [
  ...(pod.spec?.securityContext ? [{ of: 'the pod', context: pod.spec.securityContext }] : []),
  ...containersOf(pod).flatMap((container) =>
    container.securityContext ? [{ of: nameOf(container), context: container.securityContext }] : [],
  ),
];

export const nameOf = ({ name }: SecuredContainer): string => `the container "${name ?? ''}"`;
