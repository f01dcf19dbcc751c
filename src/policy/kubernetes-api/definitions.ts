/**
 * The types of Kubernetes' API that a team's objects are made of, each with its fields, in the releases 1.30 to 1.36: a table that `definitions.test.ts` makes of
 * the releases' own OpenAPI files, and of `src/testing/api-enum-values.ts`. `!` marks a required field, `[…]` a list, behind `/` the fields by which its items must
 * differ (none: the items themselves), `{…}` a map with any keys, `A|B` the texts that a field takes. What not every release has is marked: `@34` is there since 1.34,
 * `@-30` until 1.30, `@35-35` in 1.35 alone. A type that came later has no mark: the fields that lead to it have. What a feature gate turns off counts as there.
 */
export const definitions = `
AWSElasticBlockStoreVolumeSource
  fsType:string partition:int32 readOnly:boolean volumeID!:string
Affinity
  nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
AppArmorProfile
  localhostProfile:string type!:Localhost|RuntimeDefault|Unconfined
AzureDiskVolumeSource
  cachingMode:None|ReadOnly|ReadWrite diskName!:string diskURI!:string fsType:string kind:Dedicated|Managed|Shared readOnly:boolean
AzureFilePersistentVolumeSource
  readOnly:boolean secretName!:string secretNamespace:string shareName!:string
AzureFileVolumeSource
  readOnly:boolean secretName!:string shareName!:string
CSIPersistentVolumeSource
  controllerExpandSecretRef:SecretReference controllerPublishSecretRef:SecretReference driver!:string fsType:string
  nodeExpandSecretRef:SecretReference nodePublishSecretRef:SecretReference nodeStageSecretRef:SecretReference readOnly:boolean
  volumeAttributes:{string} volumeHandle!:string
CSIVolumeSource
  driver!:string fsType:string nodePublishSecretRef:LocalObjectReference readOnly:boolean volumeAttributes:{string}
Capabilities
  add:[string] drop:[string]
CephFSPersistentVolumeSource
  monitors!:[string] path:string readOnly:boolean secretFile:string secretRef:SecretReference user:string
CephFSVolumeSource
  monitors!:[string] path:string readOnly:boolean secretFile:string secretRef:LocalObjectReference user:string
CinderPersistentVolumeSource
  fsType:string readOnly:boolean secretRef:SecretReference volumeID!:string
CinderVolumeSource
  fsType:string readOnly:boolean secretRef:LocalObjectReference volumeID!:string
ClaimSource
  resourceClaimName:string resourceClaimTemplateName:string
ClientIPConfig
  timeoutSeconds:int32
ClusterTrustBundleProjection
  labelSelector:LabelSelector name:string optional:boolean path!:string signerName:string
ConfigMap
  apiVersion:string binaryData:{base64} data:{string} immutable:boolean kind:string metadata:ObjectMeta
ConfigMapEnvSource
  name:string optional:boolean
ConfigMapKeySelector
  key!:string name:string optional:boolean
ConfigMapProjection
  items:[KeyToPath] name:string optional:boolean
ConfigMapVolumeSource
  defaultMode:int32 items:[KeyToPath] name:string optional:boolean
Container
  args:[string] command:[string] env:[EnvVar/name] envFrom:[EnvFromSource] image:string imagePullPolicy:Always|IfNotPresent|Never
  lifecycle:Lifecycle livenessProbe:Probe name!:string ports:[ContainerPort/containerPort,protocol=TCP] readinessProbe:Probe
  resizePolicy:[ContainerResizePolicy] resources:ResourceRequirements restartPolicy:Always|Never@34|OnFailure@34
  restartPolicyRules@34:[ContainerRestartRule] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean
  terminationMessagePath:string terminationMessagePolicy:FallbackToLogsOnError|File tty:boolean volumeDevices:[VolumeDevice/devicePath]
  volumeMounts:[VolumeMount/mountPath] workingDir:string
ContainerPort
  containerPort!:int32 hostIP:string hostPort:int32 name:string protocol:SCTP|TCP|UDP
ContainerResizePolicy
  resourceName!:string restartPolicy!:string
ContainerRestartRule
  action!:Restart|RestartAllContainers@35 exitCodes:ContainerRestartRuleOnExitCodes
ContainerRestartRuleOnExitCodes
  operator!:string values:[int32/]
Deployment
  apiVersion:string kind:string metadata:ObjectMeta spec:DeploymentSpec status:any
DeploymentSpec
  minReadySeconds:int32 paused:boolean progressDeadlineSeconds:int32 replicas:int32 revisionHistoryLimit:int32 selector!:LabelSelector
  strategy:DeploymentStrategy template!:PodTemplateSpec
DeploymentStrategy
  rollingUpdate:RollingUpdateDeployment type:Recreate|RollingUpdate
DownwardAPIProjection
  items:[DownwardAPIVolumeFile]
DownwardAPIVolumeFile
  fieldRef:ObjectFieldSelector mode:int32 path!:string resourceFieldRef:ResourceFieldSelector
DownwardAPIVolumeSource
  defaultMode:int32 items:[DownwardAPIVolumeFile]
EmptyDirVolumeSource
  medium:string sizeLimit:quantity
EnvFromSource
  configMapRef:ConfigMapEnvSource prefix:string secretRef:SecretEnvSource
EnvVar
  name!:string value:string valueFrom:EnvVarSource
EnvVarSource
  configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef@34:FileKeySelector resourceFieldRef:ResourceFieldSelector
  secretKeyRef:SecretKeySelector
EphemeralContainer
  args:[string] command:[string] env:[EnvVar/name] envFrom:[EnvFromSource] image:string imagePullPolicy:Always|IfNotPresent|Never
  lifecycle:Lifecycle livenessProbe:Probe name!:string ports:[ContainerPort/containerPort,protocol=TCP] readinessProbe:Probe
  resizePolicy:[ContainerResizePolicy] resources:ResourceRequirements restartPolicy:string restartPolicyRules@34:[ContainerRestartRule]
  securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean targetContainerName:string
  terminationMessagePath:string terminationMessagePolicy:FallbackToLogsOnError|File tty:boolean volumeDevices:[VolumeDevice/devicePath]
  volumeMounts:[VolumeMount/mountPath] workingDir:string
EphemeralVolumeSource
  volumeClaimTemplate:PersistentVolumeClaimTemplate
ExecAction
  command:[string]
FCVolumeSource
  fsType:string lun:int32 readOnly:boolean targetWWNs:[string] wwids:[string]
FileKeySelector
  key!:string optional:boolean path!:string volumeName!:string
FlexPersistentVolumeSource
  driver!:string fsType:string options:{string} readOnly:boolean secretRef:SecretReference
FlexVolumeSource
  driver!:string fsType:string options:{string} readOnly:boolean secretRef:LocalObjectReference
FlockerVolumeSource
  datasetName:string datasetUUID:string
GCEPersistentDiskVolumeSource
  fsType:string partition:int32 pdName!:string readOnly:boolean
GRPCAction
  port!:int32 service:string
GitRepoVolumeSource
  directory:string repository!:string revision:string
GlusterfsPersistentVolumeSource
  endpoints!:string endpointsNamespace:string path!:string readOnly:boolean
GlusterfsVolumeSource
  endpoints!:string path!:string readOnly:boolean
HTTPGetAction
  host:string httpHeaders:[HTTPHeader] path:string port!:intOrString scheme:HTTP|HTTPS
HTTPHeader
  name!:string value!:string
HTTPIngressPath
  backend!:IngressBackend path:string pathType!:Exact|ImplementationSpecific|Prefix
HTTPIngressRuleValue
  paths!:[HTTPIngressPath]
HostAlias
  hostnames:[string] ip:string
HostPathVolumeSource
  path!:string type:BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket
IPBlock
  cidr!:string except:[string]
ISCSIPersistentVolumeSource
  chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:int32
  portals:[string] readOnly:boolean secretRef:SecretReference targetPortal!:string
ISCSIVolumeSource
  chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:int32
  portals:[string] readOnly:boolean secretRef:LocalObjectReference targetPortal!:string
ImageVolumeSource
  pullPolicy:Always|IfNotPresent|Never reference:string
Ingress
  apiVersion:string kind:string metadata:ObjectMeta spec:IngressSpec status:any
IngressBackend
  resource:TypedLocalObjectReference service:IngressServiceBackend
IngressRule
  host:string http:HTTPIngressRuleValue
IngressServiceBackend
  name!:string port:ServiceBackendPort
IngressSpec
  defaultBackend:IngressBackend ingressClassName:string rules:[IngressRule] tls:[IngressTLS]
IngressTLS
  hosts:[string] secretName:string
KeyToPath
  key!:string mode:int32 path!:string
LabelSelector
  matchExpressions:[LabelSelectorRequirement] matchLabels:{string}
LabelSelectorRequirement
  key!:string operator!:DoesNotExist|Exists|In|NotIn values:[string]
Lifecycle
  postStart:LifecycleHandler preStop:LifecycleHandler stopSignal@33:string
LifecycleHandler
  exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction
LimitRange
  apiVersion:string kind:string metadata:ObjectMeta spec:LimitRangeSpec
LimitRangeItem
  default:{quantity} defaultRequest:{quantity} max:{quantity} maxLimitRequestRatio:{quantity} min:{quantity} type!:string
LimitRangeSpec
  limits!:[LimitRangeItem]
LocalObjectReference
  name:string
LocalVolumeSource
  fsType:string path!:string
ManagedFieldsEntry
  apiVersion:string fieldsType:string fieldsV1:any manager:string operation:string subresource:string time:time
NFSVolumeSource
  path!:string readOnly:boolean server!:string
Namespace
  apiVersion:string kind:string metadata:ObjectMeta spec:NamespaceSpec status:any
NamespaceSpec
  finalizers:[string]
NetworkPolicy
  apiVersion:string kind:string metadata:ObjectMeta spec:NetworkPolicySpec
NetworkPolicyEgressRule
  ports:[NetworkPolicyPort] to:[NetworkPolicyPeer]
NetworkPolicyIngressRule
  from:[NetworkPolicyPeer] ports:[NetworkPolicyPort]
NetworkPolicyPeer
  ipBlock:IPBlock namespaceSelector:LabelSelector podSelector:LabelSelector
NetworkPolicyPort
  endPort:int32 port:intOrString protocol:SCTP|TCP|UDP
NetworkPolicySpec
  egress:[NetworkPolicyEgressRule] ingress:[NetworkPolicyIngressRule] podSelector:LabelSelector policyTypes:[Egress|Ingress]
NodeAffinity
  preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm] requiredDuringSchedulingIgnoredDuringExecution:NodeSelector
NodeSelector
  nodeSelectorTerms!:[NodeSelectorTerm]
NodeSelectorRequirement
  key!:string operator!:DoesNotExist|Exists|In|NotIn|Gt|Lt values:[string]
NodeSelectorTerm
  matchExpressions:[NodeSelectorRequirement] matchFields:[NodeSelectorRequirement]
ObjectFieldSelector
  apiVersion:string fieldPath!:string
ObjectMeta
  annotations:{string} creationTimestamp:time deletionGracePeriodSeconds:int64 deletionTimestamp:time finalizers:[string/]
  generateName:string generation:int64 labels:{string} managedFields:[ManagedFieldsEntry] name:string namespace:string
  ownerReferences:[OwnerReference/uid] resourceVersion:string selfLink:string uid:string
ObjectReference
  apiVersion:string fieldPath:string kind:string name:string namespace:string resourceVersion:string uid:string
OwnerReference
  apiVersion!:string blockOwnerDeletion:boolean controller:boolean kind!:string name!:string uid!:string
PersistentVolume
  apiVersion:string kind:string metadata:ObjectMeta spec:PersistentVolumeSpec status:any
PersistentVolumeClaim
  apiVersion:string kind:string metadata:ObjectMeta spec:PersistentVolumeClaimSpec status:any
PersistentVolumeClaimSpec
  accessModes:[ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod] dataSource:TypedLocalObjectReference
  dataSourceRef:TypedObjectReference resources:VolumeResourceRequirements selector:LabelSelector storageClassName:string
  volumeAttributesClassName:string volumeMode:Block|Filesystem volumeName:string
PersistentVolumeClaimTemplate
  metadata:ObjectMeta spec!:PersistentVolumeClaimSpec
PersistentVolumeClaimVolumeSource
  claimName!:string readOnly:boolean
PersistentVolumeSpec
  accessModes:[ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod] awsElasticBlockStore:AWSElasticBlockStoreVolumeSource
  azureDisk:AzureDiskVolumeSource azureFile:AzureFilePersistentVolumeSource capacity:{quantity} cephfs:CephFSPersistentVolumeSource
  cinder:CinderPersistentVolumeSource claimRef:ObjectReference csi:CSIPersistentVolumeSource fc:FCVolumeSource
  flexVolume:FlexPersistentVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource
  glusterfs:GlusterfsPersistentVolumeSource hostPath:HostPathVolumeSource iscsi:ISCSIPersistentVolumeSource local:LocalVolumeSource
  mountOptions:[string] nfs:NFSVolumeSource nodeAffinity:VolumeNodeAffinity persistentVolumeReclaimPolicy:Delete|Recycle|Retain
  photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource quobyte:QuobyteVolumeSource
  rbd:RBDPersistentVolumeSource scaleIO:ScaleIOPersistentVolumeSource storageClassName:string storageos:StorageOSPersistentVolumeSource
  volumeAttributesClassName:string volumeMode:Block|Filesystem vsphereVolume:VsphereVirtualDiskVolumeSource
PhotonPersistentDiskVolumeSource
  fsType:string pdID!:string
Pod
  apiVersion:string kind:string metadata:ObjectMeta spec:PodSpec status:any
PodAffinity
  preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]
  requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]
PodAffinityTerm
  labelSelector:LabelSelector matchLabelKeys:[string] mismatchLabelKeys:[string] namespaceSelector:LabelSelector namespaces:[string]
  topologyKey!:string
PodAntiAffinity
  preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]
  requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]
PodCertificateProjection
  certificateChainPath:string credentialBundlePath:string keyPath:string keyType!:string maxExpirationSeconds:int32 signerName!:string
  userAnnotations@35:{string}
PodDNSConfig
  nameservers:[string] options:[PodDNSConfigOption] searches:[string]
PodDNSConfigOption
  name:string value:string
PodDisruptionBudget
  apiVersion:string kind:string metadata:ObjectMeta spec:PodDisruptionBudgetSpec status:any
PodDisruptionBudgetSpec
  maxUnavailable:intOrString minAvailable:intOrString selector:LabelSelector unhealthyPodEvictionPolicy:AlwaysAllow|IfHealthyBudget
PodOS
  name!:string
PodReadinessGate
  conditionType!:string
PodResourceClaim
  name!:string resourceClaimName@31:string resourceClaimTemplateName@31:string source@-30:ClaimSource
PodSchedulingGate
  name!:string
PodSchedulingGroup
  podGroupName:string
PodSecurityContext
  appArmorProfile:AppArmorProfile fsGroup:int64 fsGroupChangePolicy:Always|OnRootMismatch runAsGroup:int64 runAsNonRoot:boolean
  runAsUser:int64 seLinuxChangePolicy@32:MountOption|Recursive seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile
  supplementalGroups:[int64] supplementalGroupsPolicy@31:Merge|Strict sysctls:[Sysctl] windowsOptions:WindowsSecurityContextOptions
PodSpec
  activeDeadlineSeconds:int64 affinity:Affinity automountServiceAccountToken:boolean containers!:[Container/name] dnsConfig:PodDNSConfig
  dnsPolicy:ClusterFirst|ClusterFirstWithHostNet|Default|None enableServiceLinks:boolean ephemeralContainers:[EphemeralContainer/name]
  hostAliases:[HostAlias/ip] hostIPC:boolean hostNetwork:boolean hostPID:boolean hostUsers:boolean hostname:string
  hostnameOverride@34:string imagePullSecrets:[LocalObjectReference/name] initContainers:[Container/name] nodeName:string
  nodeSelector:{string} os:PodOS overhead:{quantity} preemptionPolicy:Never|PreemptLowerPriority priority:int32 priorityClassName:string
  readinessGates:[PodReadinessGate] resourceClaims:[PodResourceClaim/name] resources@32:ResourceRequirements
  restartPolicy:Always|Never|OnFailure runtimeClassName:string schedulerName:string schedulingGates:[PodSchedulingGate/name]
  schedulingGroup@36:PodSchedulingGroup securityContext:PodSecurityContext serviceAccount:string serviceAccountName:string
  setHostnameAsFQDN:boolean shareProcessNamespace:boolean subdomain:string terminationGracePeriodSeconds:int64 tolerations:[Toleration]
  topologySpreadConstraints:[TopologySpreadConstraint/topologyKey,whenUnsatisfiable] volumes:[Volume/name]
  workloadRef@35-35:WorkloadReference
PodTemplateSpec
  metadata:ObjectMeta spec:PodSpec
PolicyRule
  apiGroups:[string] nonResourceURLs:[string] resourceNames:[string] resources:[string] verbs!:[string]
PortworxVolumeSource
  fsType:string readOnly:boolean volumeID!:string
PreferredSchedulingTerm
  preference!:NodeSelectorTerm weight!:int32
Probe
  exec:ExecAction failureThreshold:int32 grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds:int32 periodSeconds:int32
  successThreshold:int32 tcpSocket:TCPSocketAction terminationGracePeriodSeconds:int64 timeoutSeconds:int32
ProjectedVolumeSource
  defaultMode:int32 sources:[VolumeProjection]
QuobyteVolumeSource
  group:string readOnly:boolean registry!:string tenant:string user:string volume!:string
RBDPersistentVolumeSource
  fsType:string image!:string keyring:string monitors!:[string] pool:string readOnly:boolean secretRef:SecretReference user:string
RBDVolumeSource
  fsType:string image!:string keyring:string monitors!:[string] pool:string readOnly:boolean secretRef:LocalObjectReference user:string
ResourceClaim
  name!:string request@31:string
ResourceFieldSelector
  containerName:string divisor:quantity resource!:string
ResourceQuota
  apiVersion:string kind:string metadata:ObjectMeta spec:ResourceQuotaSpec status:any
ResourceQuotaSpec
  hard:{quantity} scopeSelector:ScopeSelector
  scopes:[BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass@33]
ResourceRequirements
  claims:[ResourceClaim/name] limits:{quantity} requests:{quantity}
Role
  apiVersion:string kind:string metadata:ObjectMeta rules:[PolicyRule]
RoleBinding
  apiVersion:string kind:string metadata:ObjectMeta roleRef!:RoleRef subjects:[Subject]
RoleRef
  apiGroup:string kind!:string name!:string
RollingUpdateDeployment
  maxSurge:intOrString maxUnavailable:intOrString
SELinuxOptions
  level:string role:string type:string user:string
ScaleIOPersistentVolumeSource
  fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:SecretReference sslEnabled:boolean storageMode:string
  storagePool:string system!:string volumeName:string
ScaleIOVolumeSource
  fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:LocalObjectReference sslEnabled:boolean
  storageMode:string storagePool:string system!:string volumeName:string
ScopeSelector
  matchExpressions:[ScopedResourceSelectorRequirement]
ScopedResourceSelectorRequirement
  operator!:DoesNotExist|Exists|In|NotIn
  scopeName!:BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass@33
  values:[string]
SeccompProfile
  localhostProfile:string type!:Localhost|RuntimeDefault|Unconfined
SecretEnvSource
  name:string optional:boolean
SecretKeySelector
  key!:string name:string optional:boolean
SecretProjection
  items:[KeyToPath] name:string optional:boolean
SecretReference
  name:string namespace:string
SecretVolumeSource
  defaultMode:int32 items:[KeyToPath] optional:boolean secretName:string
SecurityContext
  allowPrivilegeEscalation:boolean appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:boolean procMount:Default|Unmasked
  readOnlyRootFilesystem:boolean runAsGroup:int64 runAsNonRoot:boolean runAsUser:int64 seLinuxOptions:SELinuxOptions
  seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions
Service
  apiVersion:string kind:string metadata:ObjectMeta spec:ServiceSpec status:any
ServiceAccount
  apiVersion:string automountServiceAccountToken:boolean imagePullSecrets:[LocalObjectReference] kind:string metadata:ObjectMeta
  secrets:[ObjectReference/name]
ServiceAccountTokenProjection
  audience:string expirationSeconds:int64 path!:string
ServiceBackendPort
  name:string number:int32
ServicePort
  appProtocol:string name:string nodePort:int32 port!:int32 protocol:SCTP|TCP|UDP targetPort:intOrString
ServiceSpec
  allocateLoadBalancerNodePorts:boolean clusterIP:string clusterIPs:[string] externalIPs:[string] externalName:string
  externalTrafficPolicy:Cluster|Local healthCheckNodePort:int32 internalTrafficPolicy:Cluster|Local ipFamilies:[IPv4|IPv6]
  ipFamilyPolicy:PreferDualStack|RequireDualStack|SingleStack loadBalancerClass:string loadBalancerIP:string
  loadBalancerSourceRanges:[string] ports:[ServicePort/port,protocol=TCP] publishNotReadyAddresses:boolean selector:{string}
  sessionAffinity:ClientIP|None sessionAffinityConfig:SessionAffinityConfig
  trafficDistribution:PreferClose|PreferSameNode@33|PreferSameZone@33 type:ClusterIP|ExternalName|LoadBalancer|NodePort
SessionAffinityConfig
  clientIP:ClientIPConfig
SleepAction
  seconds!:int64
StorageOSPersistentVolumeSource
  fsType:string readOnly:boolean secretRef:ObjectReference volumeName:string volumeNamespace:string
StorageOSVolumeSource
  fsType:string readOnly:boolean secretRef:LocalObjectReference volumeName:string volumeNamespace:string
Subject
  apiGroup:string kind!:string name!:string namespace:string
Sysctl
  name!:string value!:string
TCPSocketAction
  host:string port!:intOrString
Toleration
  effect:NoExecute|NoSchedule|PreferNoSchedule key:string operator:Equal|Exists|Gt@35|Lt@35 tolerationSeconds:int64 value:string
TopologySpreadConstraint
  labelSelector:LabelSelector matchLabelKeys:[string] maxSkew!:int32 minDomains:int32 nodeAffinityPolicy:Honor|Ignore
  nodeTaintsPolicy:Honor|Ignore topologyKey!:string whenUnsatisfiable!:DoNotSchedule|ScheduleAnyway
TypedLocalObjectReference
  apiGroup:string kind!:string name!:string
TypedObjectReference
  apiGroup:string kind!:string name!:string namespace:string
Volume
  awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource
  cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource
  downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource
  flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource
  glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image@31:ImageVolumeSource iscsi:ISCSIVolumeSource name!:string
  nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource
  portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource
  scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource
VolumeDevice
  devicePath!:string name!:string
VolumeMount
  mountPath!:string mountPropagation:Bidirectional|HostToContainer|None name!:string readOnly:boolean recursiveReadOnly:string
  subPath:string subPathExpr:string
VolumeNodeAffinity
  required:NodeSelector
VolumeProjection
  clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection
  podCertificate@34:PodCertificateProjection secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection
VolumeResourceRequirements
  limits:{quantity} requests:{quantity}
VsphereVirtualDiskVolumeSource
  fsType:string storagePolicyID:string storagePolicyName:string volumePath!:string
WeightedPodAffinityTerm
  podAffinityTerm!:PodAffinityTerm weight!:int32
WindowsSecurityContextOptions
  gmsaCredentialSpec:string gmsaCredentialSpecName:string hostProcess:boolean runAsUserName:string
WorkloadReference
  name!:string podGroup!:string podGroupReplicaKey:string
`;
