/**
 * The custom resources of a team's namespaces, in the words of `definitions.ts`, as far as the documentation of their controllers says what they hold
 * (External Secrets 2.9, ACK controller for EKS, VPC resource controller): of a part that is `any` nothing is said, and what a PodIdentityAssociation
 * holds `own-aws-identity` knows.
 */
export const customDefinitions = `
ExternalSecret
  apiVersion:string kind:string metadata:ObjectMeta spec!:ExternalSecretSpec status:any
ExternalSecretData
  remoteRef!:RemoteReference secretKey!:string sourceRef:any
ExternalSecretDataFrom
  extract:RemoteReference find:any rewrite:[any] sourceRef:any
ExternalSecretSpec
  data:[ExternalSecretData] dataFrom:[ExternalSecretDataFrom] refreshInterval:duration refreshPolicy:CreatedOnce|OnChange|Periodic
  secretStoreRef:StoreReference target:ExternalSecretTarget
ExternalSecretTarget
  creationPolicy:Merge|None|Orphan|Owner deletionPolicy:Delete|Merge|Retain immutable:boolean manifest:any name:string template:any
Password
  apiVersion:string kind:string metadata:ObjectMeta spec!:PasswordSpec status:any
PasswordSpec
  allowRepeat:boolean digits:int64 encoding:base32|base64|base64url|hex|raw length:int64 noUpper:boolean secretKeys:[string]
  symbolCharacters:string symbols:int64
PodGroups
  groupIds:[string]
PodIdentityAssociation
  apiVersion:string kind:string metadata:ObjectMeta spec:any status:any
RemoteReference
  conversionStrategy:Default|Unicode decodingStrategy:Auto|Base64|Base64URL|None key!:string metadataPolicy:Fetch|None
  nullBytePolicy:Fail|Ignore property:string version:string
SecurityGroupPolicy
  apiVersion:string kind:string metadata:ObjectMeta spec:SecurityGroupPolicySpec status:any
SecurityGroupPolicySpec
  podSelector:LabelSelector securityGroups:PodGroups serviceAccountSelector:LabelSelector
StoreReference
  kind:ClusterSecretStore|SecretStore name:string
`;
