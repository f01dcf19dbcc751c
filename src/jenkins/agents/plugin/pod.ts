/** A Pod, or a part of one, with the fields that the plugin looks at; it carries all others along. */
export interface Pod {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: PodMetadata;
  readonly spec: PodSpec;
}

export interface PodMetadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Texts;
  readonly annotations?: Texts;
}

export interface PodSpec extends Others {
  readonly nodeSelector?: Texts;
  readonly serviceAccount?: string;
  readonly serviceAccountName?: string;
  readonly schedulerName?: string;
  readonly activeDeadlineSeconds?: number;
  readonly hostNetwork?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Named[];
  readonly tolerations?: readonly unknown[];
  readonly imagePullSecrets?: readonly Named[];
  readonly securityContext?: SecurityContext;
  readonly restartPolicy?: string;
  readonly affinity?: { readonly nodeAffinity?: unknown };
  readonly runtimeClassName?: string;
}

export interface Container extends Named {
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly workingDir?: string;
  readonly tty?: boolean;
  readonly env?: readonly Named[];
  readonly envFrom?: readonly unknown[];
  readonly resources?: { readonly requests?: Texts; readonly limits?: Texts };
  readonly volumeMounts?: readonly VolumeMount[];
  readonly securityContext?: SecurityContext;
}

export interface VolumeMount extends Named {
  readonly mountPath: string;
}

export interface SecurityContext extends Others {
  readonly privileged?: boolean;
  readonly runAsUser?: number;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  readonly seccompProfile?: unknown;
}

export interface Named extends Others {
  readonly name: string;
}

export type Texts = Readonly<Record<string, string>>;

interface Others {
  readonly [field: string]: unknown;
}
