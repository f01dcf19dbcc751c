/** What the Kubernetes plugin knows of a cloud, as JCasC gives it: the attributes that shape a pod (plugin kubernetes 4547, KubernetesCloud). */
export interface AgentCloud {
  readonly name: string;
  readonly namespace?: string;
  readonly jenkinsUrl: string;
  readonly jenkinsTunnel?: string;
  readonly podLabels?: readonly KeyValue[];
  readonly restrictedPssSecurityContext?: boolean;
  readonly defaultsProviderTemplate?: string;
  readonly templates?: readonly PodTemplate[];
}

/** A template, as JCasC gives it: the attributes that templates of jenkins-fleet use (PodTemplate). What shapes a pod beside them is in `yaml`. */
export interface PodTemplate {
  readonly id?: string;
  readonly name: string;
  readonly label?: string;
  readonly namespace?: string;
  readonly inheritFrom?: string;
  readonly nodeSelector?: string;
  readonly serviceAccount?: string;
  readonly annotations?: readonly KeyValue[];
  readonly activeDeadlineSeconds?: number;
  readonly activeDeadlineSecondsStr?: string;
  readonly runAsUser?: string;
  readonly runAsGroup?: string;
  readonly yaml?: string;
  readonly yamlMergeStrategy?: 'merge' | 'override';
  readonly inheritYamlMergeStrategy?: boolean;
}

interface KeyValue {
  readonly key: string;
  readonly value: string;
}
