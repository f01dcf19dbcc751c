import type { Container, Named, Pod } from './pod.ts';

/** What the Kubernetes plugin knows of a cloud, as JCasC gives it: the attributes that shape a pod (plugin kubernetes 4547, KubernetesCloud). */
export interface AgentCloud {
  readonly name: string;
  readonly namespace?: string;
  readonly jenkinsUrl: string;
  readonly jenkinsTunnel?: string;
  /** Stands before the plugin's own image of the agent. */
  readonly jnlpregistry?: string;
  readonly podLabels?: readonly KeyValue[];
  readonly restrictedPssSecurityContext?: boolean;
  readonly defaultsProviderTemplate?: string;
  readonly templates?: readonly PodTemplate[];
}

/** A template, as JCasC gives it (PodTemplate), but for what shapes no pod. */
export interface PodTemplate {
  readonly id?: string;
  readonly name: string;
  readonly label?: string;
  readonly namespace?: string;
  readonly inheritFrom?: string;
  readonly nodeSelector?: string;
  readonly serviceAccount?: string;
  readonly schedulerName?: string;
  readonly annotations?: readonly KeyValue[];
  readonly activeDeadlineSeconds?: number;
  readonly activeDeadlineSecondsStr?: string;
  readonly terminationGracePeriodSeconds?: number;
  readonly runAsUser?: string;
  readonly runAsGroup?: string;
  readonly supplementalGroups?: string;
  readonly hostNetwork?: boolean;
  readonly imagePullSecrets?: readonly Named[];
  readonly envVars?: readonly Named[];
  /** As containers of a Pod, without what they have from their template: its variables and mounts. */
  readonly containers?: readonly Container[];
  readonly volumes?: readonly TemplateVolume[];
  /** The source of the volume that builds run in. Absent for an empty one. */
  readonly workspaceVolume?: VolumeSource;
  /** Name of the container that holds the agent. */
  readonly agentContainer?: string;
  /** Whether the agent is copied into that container. */
  readonly agentInjection?: boolean;
  /** As text, or read already. */
  readonly yaml?: string | Pod;
  readonly yamls?: readonly (string | Pod)[];
  readonly yamlMergeStrategy?: 'merge' | 'override';
  readonly inheritYamlMergeStrategy?: boolean;
}

/** A volume that all containers of a template mount. */
export interface TemplateVolume {
  readonly mountPath: string;
  readonly subPath?: string;
  readonly readOnly?: boolean;
  readonly source: VolumeSource;
}

/** Of a Pod's volume all but its name, such as `{emptyDir: {}}`. */
export type VolumeSource = Readonly<Record<string, unknown>>;

interface KeyValue {
  readonly key: string;
  readonly value: string;
}
