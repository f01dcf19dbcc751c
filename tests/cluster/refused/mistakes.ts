/** A mistake in a team's patches that the API server refuses. */
export interface Mistake {
  readonly name: string;
  /** An entry of patches.yaml without its `reason`. */
  readonly patch: string;
  /** What the API server says of the object. */
  readonly refusal: RegExp;
  /** The rule of ours that refuses it before. */
  readonly rule: string;
}

const deployment = 'target: {kind: Deployment, name: jenkins}';
const main = '/spec/template/spec/containers/0';
const long = 'a'.repeat(64);

/** One of each kind of mistake. The objects exist already, so that a change of what cannot be changed is one, too. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'a value of the wrong type',
    patch: `{${deployment}, merge: {spec: {replicas: two}}}`,
    refusal: /expected numeric/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'a field that nobody knows',
    patch: `{${deployment}, merge: {spec: {template: {spec: {nodeSelektor: {a: b}}}}}}`,
    refusal: /field not declared in schema/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'a quantity with a wrong unit',
    patch: `{${deployment}, ops: [{op: replace, path: ${main}/resources/requests/memory, value: 8GiB}]}`,
    refusal: /quantities must match/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'a limit below the request',
    patch: `{${deployment}, ops: [{op: replace, path: ${main}/resources/limits/memory, value: 1Gi}]}`,
    refusal: /must be less than or equal to memory limit/,
    rule: 'bounded-resources',
  },
  {
    name: 'a label that is too long',
    patch: `{${deployment}, merge: {metadata: {labels: {example.com/note: ${long}}}}}`,
    refusal: /must be no more than 63/,
    rule: 'valid-names',
  },
  {
    name: 'a label with a blank',
    patch: `{${deployment}, merge: {metadata: {labels: {example.com/note: "a b"}}}}`,
    refusal: /a valid label must be/,
    rule: 'valid-names',
  },
  {
    name: 'a name with capitals',
    patch: `{${deployment}, ops: [{op: add, path: /spec/template/spec/volumes/-, value: {name: Scratch, emptyDir: {}}}]}`,
    refusal: /a lowercase RFC 1123 label/,
    rule: 'fields-fit-together',
  },
  {
    name: 'a mount of a volume that is not there',
    patch: `{${deployment}, ops: [{op: add, path: ${main}/volumeMounts/-, value: {name: scratch, mountPath: /scratch}}]}`,
    refusal: /volumeMounts\[\d+\].name: Not found/,
    rule: 'fields-fit-together',
  },
  {
    name: 'two containers of one name',
    patch: `{${deployment}, ops: [{op: add, path: /spec/template/spec/containers/-, value: {name: jenkins, image: "busybox:1.37"}}]}`,
    refusal: /duplicate entries for key|Duplicate value/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'a probe that asks nothing',
    patch: `{${deployment}, ops: [{op: remove, path: ${main}/livenessProbe/httpGet}]}`,
    refusal: /must specify a handler type/,
    rule: 'fields-fit-together',
  },
  {
    name: 'a strategy with what another one needs',
    patch: `{${deployment}, merge: {spec: {strategy: {rollingUpdate: {maxSurge: 1}}}}}`,
    refusal: /may not be specified when strategy `type` is 'Recreate'/,
    rule: 'fields-fit-together',
  },
  {
    name: 'a selector that is changed',
    patch: `{${deployment}, ops: [{op: add, path: /spec/selector/matchLabels/example.com~1a, value: b}, {op: add, path: /spec/template/metadata/labels/example.com~1a, value: b}]}`,
    refusal: /spec.selector: .*field is immutable/,
    rule: 'fields-fit-together',
  },
  {
    name: 'a selector that the pod does not match',
    patch: `{${deployment}, ops: [{op: replace, path: /spec/template/metadata/labels/app.kubernetes.io~1name, value: other}]}`,
    refusal: /`selector` does not match template `labels`/,
    rule: 'isolated-network',
  },
  {
    name: 'a volume that is changed',
    patch: `{target: {kind: PersistentVolume, name: try-mutant-jenkins-home}, merge: {spec: {csi: {volumeHandle: "fs-1::fsap-1"}}}}`,
    refusal: /spec.persistentvolumesource is immutable/,
    rule: 'own-volumes',
  },
  {
    name: 'a claim that is changed',
    patch: `{target: {kind: PersistentVolumeClaim, name: jenkins-home}, merge: {spec: {volumeName: another}}}`,
    refusal: /spec is immutable after creation/,
    rule: 'own-volumes',
  },
  {
    name: 'ReadWriteOncePod beside another access mode',
    patch: `{target: {kind: PersistentVolumeClaim, name: jenkins-home}, ops: [{op: add, path: /spec/accessModes/-, value: ReadWriteMany}]}`,
    refusal: /may not use ReadWriteOncePod with other access modes/,
    rule: 'own-volumes',
  },
  {
    name: 'a network policy with a range that is none',
    patch: `{target: {kind: NetworkPolicy, name: agents}, ops: [{op: replace, path: /spec/egress/0/to, value: [{ipBlock: {cidr: 10.0.0.0/33}}]}]}`,
    refusal: /ipBlock.cidr: Invalid value/,
    rule: 'isolated-network',
  },
  {
    name: 'a network policy with a port that is none',
    patch: `{target: {kind: NetworkPolicy, name: agents}, ops: [{op: replace, path: /spec/egress/0/ports, value: [{port: 70000}]}]}`,
    refusal: /must be between 1 and 65535/,
    rule: 'network-as-declared',
  },
  {
    name: 'a binding to another role',
    patch: `{target: {kind: RoleBinding, name: jenkins-agents}, merge: {roleRef: {name: other}}}`,
    refusal: /cannot change roleRef/,
    rule: 'rights-stay-in-team',
  },
  {
    name: 'a binding to a kind that is no role',
    patch: `{target: {kind: RoleBinding, name: jenkins-agents}, merge: {roleRef: {kind: Rolle}}}`,
    refusal: /roleRef.kind: Unsupported value|cannot change roleRef/,
    rule: 'rights-stay-in-team',
  },
  {
    name: 'a level of Pod Security that does not exist',
    patch: `{target: {kind: Namespace, name: try-mutant}, merge: {metadata: {labels: {pod-security.kubernetes.io/enforce: strict}}}}`,
    refusal: /must be one of privileged, baseline, restricted/,
    rule: 'namespaces-enforce-pod-security',
  },
  {
    name: 'a budget that says two things',
    patch: `{target: {kind: PodDisruptionBudget, name: jenkins}, merge: {spec: {minAvailable: 1}}}`,
    refusal: /cannot be both set/,
    rule: 'fields-fit-together',
  },
  {
    name: 'a service with a port that is none',
    patch: `{target: {kind: Service, name: jenkins}, ops: [{op: replace, path: /spec/ports/0/port, value: 0}]}`,
    refusal: /must be between 1 and 65535/,
    rule: 'ingress-leads-to-own-controller',
  },
  {
    name: 'an ingress without a kind of path',
    patch: `{target: {kind: Ingress, name: jenkins}, ops: [{op: remove, path: /spec/rules/0/http/paths/0/pathType}]}`,
    refusal: /pathType must be specified|pathType: Required value/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'text of a ConfigMap that is a number',
    patch: `{target: {kind: ConfigMap, name: jenkins-programs}, merge: {data: {answer: 42}}}`,
    refusal: /expected string|cannot unmarshal/,
    rule: 'fits-kubernetes-api',
  },
  {
    name: 'a quota that is less than nothing',
    patch: `{target: {kind: ResourceQuota, name: agents}, merge: {spec: {hard: {pods: "-1"}}}}`,
    refusal: /must be greater than or equal to 0/,
    rule: 'fields-fit-together',
  },
];
