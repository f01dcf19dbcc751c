const accessModes = '[ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod]';
const operator = 'DoesNotExist|Exists|In|NotIn';
const protocol = 'SCTP|TCP|UDP';
const profile = 'Localhost|RuntimeDefault|Unconfined';
const pullPolicy = 'Always|IfNotPresent|Never';
const messagePolicy = 'FallbackToLogsOnError|File';
const scope = 'BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass@33';

/**
 * Fields that take a few values alone, with the values, in the words of `definitions.ts`: the OpenAPI files of a release do not have them, its types do
 * (constants of k8s.io/api 0.30 to 0.36 that are marked `+enum`, and what the API server's validation refuses). `@33` is the first release whose types have a value.
 */
export const enumValues: Readonly<Record<string, string>> = {
  'AppArmorProfile.type': profile,
  'AzureDiskVolumeSource.cachingMode': 'None|ReadOnly|ReadWrite',
  'AzureDiskVolumeSource.kind': 'Dedicated|Managed|Shared',
  'Container.imagePullPolicy': pullPolicy,
  'Container.restartPolicy': 'Always|Never@34|OnFailure@34',
  'Container.terminationMessagePolicy': messagePolicy,
  'ContainerPort.protocol': protocol,
  'ContainerRestartRule.action': 'Restart|RestartAllContainers@35',
  'DeploymentStrategy.type': 'Recreate|RollingUpdate',
  'EphemeralContainer.imagePullPolicy': pullPolicy,
  'EphemeralContainer.terminationMessagePolicy': messagePolicy,
  'HTTPGetAction.scheme': 'HTTP|HTTPS',
  'HTTPIngressPath.pathType': 'Exact|ImplementationSpecific|Prefix',
  'HostPathVolumeSource.type': 'BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket',
  'ImageVolumeSource.pullPolicy': pullPolicy,
  'LabelSelectorRequirement.operator': operator,
  'NetworkPolicyPort.protocol': protocol,
  'NetworkPolicySpec.policyTypes': '[Egress|Ingress]',
  'NodeSelectorRequirement.operator': `${operator}|Gt|Lt`,
  'PersistentVolumeClaimSpec.accessModes': accessModes,
  'PersistentVolumeClaimSpec.volumeMode': 'Block|Filesystem',
  'PersistentVolumeSpec.accessModes': accessModes,
  'PersistentVolumeSpec.persistentVolumeReclaimPolicy': 'Delete|Recycle|Retain',
  'PersistentVolumeSpec.volumeMode': 'Block|Filesystem',
  'PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': 'AlwaysAllow|IfHealthyBudget',
  'PodSecurityContext.fsGroupChangePolicy': 'Always|OnRootMismatch',
  'PodSecurityContext.seLinuxChangePolicy': 'MountOption|Recursive',
  'PodSecurityContext.supplementalGroupsPolicy': 'Merge|Strict',
  'PodSpec.dnsPolicy': 'ClusterFirst|ClusterFirstWithHostNet|Default|None',
  'PodSpec.preemptionPolicy': 'Never|PreemptLowerPriority',
  'PodSpec.restartPolicy': 'Always|Never|OnFailure',
  'ResourceQuotaSpec.scopes': `[${scope}]`,
  'ScopedResourceSelectorRequirement.operator': operator,
  'ScopedResourceSelectorRequirement.scopeName': scope,
  'SeccompProfile.type': profile,
  'SecurityContext.procMount': 'Default|Unmasked',
  'ServicePort.protocol': protocol,
  'ServiceSpec.externalTrafficPolicy': 'Cluster|Local',
  'ServiceSpec.internalTrafficPolicy': 'Cluster|Local',
  'ServiceSpec.ipFamilies': '[IPv4|IPv6]',
  'ServiceSpec.ipFamilyPolicy': 'PreferDualStack|RequireDualStack|SingleStack',
  'ServiceSpec.sessionAffinity': 'ClientIP|None',
  'ServiceSpec.trafficDistribution': 'PreferClose|PreferSameNode@33|PreferSameZone@33',
  'ServiceSpec.type': 'ClusterIP|ExternalName|LoadBalancer|NodePort',
  'Toleration.effect': 'NoExecute|NoSchedule|PreferNoSchedule',
  'Toleration.operator': 'Equal|Exists|Gt@35|Lt@35',
  'TopologySpreadConstraint.nodeAffinityPolicy': 'Honor|Ignore',
  'TopologySpreadConstraint.nodeTaintsPolicy': 'Honor|Ignore',
  'TopologySpreadConstraint.whenUnsatisfiable': 'DoNotSchedule|ScheduleAnyway',
  'VolumeMount.mountPropagation': 'Bidirectional|HostToContainer|None',
};
