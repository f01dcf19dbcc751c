import { isAbsent } from '../fields/list-values.ts';
import { isMap, mapAt, type PlainMap } from '../fields/value-at.ts';
import { isIpAddress, isLabel, isPortName, isQualifiedName, isRelativePath, isSubdomain } from './name-syntax.ts';

/** What a value has to be beyond its type, for "needs … to be …". */
interface ValueRule {
  readonly isRight: (value: unknown) => boolean;
  readonly expected: string;
}

/** What the API server demands of the values of one type. */
export interface TypeRules {
  /** Required though OpenAPI does not say so; empty text is no value here. */
  readonly required?: readonly string[];
  readonly values?: Readonly<Record<string, ValueRule>>;
  /** Of these fields exactly one is there, or one at most; every field but `name` where none are listed. */
  readonly oneOf?: { readonly least: 0 | 1; readonly fields?: readonly string[] };
  /** What is wrong with fields that are not for each other, as a part of a sentence: `"tolerationSeconds" is for …`. */
  readonly check?: (value: PlainMap) => string | undefined;
}

const text = (isRight: (text: string) => boolean, expected: string): ValueRule => ({
  isRight: (value) => typeof value === 'string' && isRight(value),
  expected,
});
const whole = (least: number, most = 2 ** 31 - 1): ValueRule => ({
  isRight: (value) => typeof value === 'number' && value >= least && value <= most,
  expected: most < 2 ** 31 - 1 ? `a number from ${least} to ${most}` : `a number of at least ${least}`,
});
const oneOf = (...texts: readonly string[]): ValueRule => ({
  isRight: (value) => texts.includes(String(value)),
  expected: texts.map((name) => `"${name}"`).join(' or '),
});

/** Of fields whose empty text is a value, and a wrong one: the API server has no default for them. */
const notEmpty = text((found) => found !== '', 'one of its values, or not there');
const label = text(isLabel, 'at most 63 lower-case letters, digits and "-"');
const objectName = text(isSubdomain, 'at most 253 lower-case letters, digits, "-" and "."');
const qualifiedName = text(isQualifiedName, 'a name such as "example.com/ready"');
const address = text(isIpAddress, 'an IP address');
const relativePath = text(isRelativePath, 'a path that begins without "/" and has no ".."');
const portNumber = whole(1, 65_535);
const portName = text(isPortName, 'at most 15 lower-case letters, digits and "-", a letter among them');
const port: ValueRule = {
  isRight: (value) => portNumber.isRight(value) || portName.isRight(value),
  expected: 'a number from 1 to 65535, or the name of a port',
};
/** In YAML 1.2 `0644` is 644 and `0o644` is 420. */
const fileMode: ValueRule = { ...whole(0, 0o777), expected: 'a number from 0 to 511, such as 420 for the mode 0644' };
const notNegative = whole(0);
const amountOrPercent: ValueRule = {
  isRight: (value) => (typeof value === 'number' ? value >= 0 : /^\d+%$/.test(String(value))),
  expected: 'a number of at least 0, or a part such as "50%"',
};

const checkProfile = ({ type, localhostProfile }: PlainMap): string | undefined => {
  if ((type === 'Localhost') === Boolean(localhostProfile)) return undefined;
  return 'has "localhostProfile" without the type "Localhost", or the other way round';
};

const checkSelector = ({ operator, values }: PlainMap): string | undefined => {
  const isListed = Array.isArray(values) && values.length > 0;
  const takesNone = operator === 'Exists' || operator === 'DoesNotExist';
  return isListed === takesNone ? `has the operator "${String(operator)}" ${takesNone ? 'with' : 'without'} "values"` : undefined;
};

const checkToleration = ({ key, operator, value, effect, tolerationSeconds }: PlainMap): string | undefined => {
  if (!key && operator !== 'Exists') return 'has no "key", which only the operator "Exists" can do without';
  if (operator === 'Exists' && value) return 'has a "value", and the operator "Exists" takes none';
  return isAbsent(tolerationSeconds) || effect === 'NoExecute' ? undefined : 'has "tolerationSeconds" without the effect "NoExecute"';
};

const checkVariable = ({ value, valueFrom }: PlainMap): string | undefined =>
  value && !isAbsent(valueFrom) ? 'has "value" and "valueFrom", where null removes one' : undefined;

/** Resources without a domain are those of Kubernetes. */
const ofKubernetes = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;

const checkResources = (value: PlainMap): string | undefined => {
  const [requests, limits] = [mapAt(value, ['requests']), mapAt(value, ['limits'])];
  const names = [...Object.keys(requests), ...Object.keys(limits)];
  const unknown = names.find((name) => !ofKubernetes.test(name) && !(name.includes('/') && isQualifiedName(name)));
  if (unknown !== undefined) return `names the resource "${unknown}", which is none of Kubernetes and has no domain`;
  const device = names.find(
    (name) => name.includes('/') && (isAbsent(limits[name]) || String(requests[name] ?? limits[name]) !== String(limits[name])),
  );
  return device && `asks for "${device}" without a limit that is the same`;
};

/** What a quota can count without a domain (kubernetes 1.35, `standardQuotaResources`). */
const countable =
  /^((requests|limits)\.)?(cpu|memory|ephemeral-storage)$|^(requests\.)?(storage|hugepages-.+)$|^(pods|services|secrets|configmaps|resourcequotas|replicationcontrollers|persistentvolumeclaims|services\.(nodeports|loadbalancers))$/;

const checkQuota = (value: PlainMap): string | undefined => {
  const unknown = Object.keys(mapAt(value, ['hard'])).find((name) => !countable.test(name) && !name.includes('/'));
  return unknown && `counts the resource "${unknown}", which is none of Kubernetes and has no domain`;
};

const amounts = ['default', 'defaultRequest', 'max', 'min', 'maxLimitRequestRatio'] as const;

const checkLimits = (value: PlainMap): string | undefined => {
  const names = amounts.flatMap((field) => Object.keys(mapAt(value, [field])));
  const unknown = names.find((name) => !ofKubernetes.test(name) && name !== 'storage' && !name.includes('/'));
  return unknown && `limits the resource "${unknown}", which is none of Kubernetes and has no domain`;
};

const checkServicePorts = ({ ports }: PlainMap): string | undefined =>
  Array.isArray(ports) && ports.length > 1 && ports.some((entry: unknown) => isMap(entry) && !entry['name'])
    ? 'has several ports, and one without a name'
    : undefined;

const checkRights = (value: PlainMap): string | undefined => {
  const isEmpty = (field: string) => !Array.isArray(value[field]) || (value[field] as readonly unknown[]).length === 0;
  const missing = isEmpty('nonResourceURLs') ? ['apiGroups', 'resources', 'verbs'].find(isEmpty) : undefined;
  return missing && `has a rule without "${missing}"`;
};

const checkDns = ({ dnsPolicy, dnsConfig }: PlainMap): string | undefined => {
  const servers = mapAt(dnsConfig, [])['nameservers'];
  const hasServers = Array.isArray(servers) && servers.length > 0;
  return dnsPolicy === 'None' && !hasServers ? 'has the "dnsPolicy" "None" and no "nameservers" in "dnsConfig"' : undefined;
};

const namedKey: TypeRules = { required: ['name', 'key'], values: { name: objectName } };
const namedFiles: TypeRules = { required: ['name'], values: { name: objectName, defaultMode: fileMode } };
const handler: TypeRules = { oneOf: { least: 1 } };
const fileInVolume: TypeRules = { required: ['path'], values: { path: relativePath, mode: fileMode } };
const user: TypeRules = { values: { runAsUser: notNegative, runAsGroup: notNegative, fsGroup: notNegative } };

/** By type, what the validation of the API server refuses though its OpenAPI files let it through (kubernetes 1.35, `pkg/apis/core/validation`, `rbac`, `networking`). */
export const valueRules: ReadonlyMap<string, TypeRules> = new Map<string, TypeRules>([
  ['AppArmorProfile', { check: checkProfile }],
  ['ConfigMapEnvSource', { required: ['name'], values: { name: objectName } }],
  ['ConfigMapKeySelector', namedKey],
  ['ConfigMapProjection', namedFiles],
  ['ConfigMapVolumeSource', namedFiles],
  ['Container', { required: ['image'], values: { name: label, restartPolicy: notEmpty } }],
  ['ContainerPort', { values: { containerPort: portNumber, name: portName } }],
  ['DeploymentSpec', { values: { minReadySeconds: notNegative, progressDeadlineSeconds: whole(1), revisionHistoryLimit: notNegative } }],
  ['DownwardAPIVolumeFile', { ...fileInVolume, oneOf: { least: 1, fields: ['fieldRef', 'resourceFieldRef'] } }],
  ['DownwardAPIVolumeSource', { values: { defaultMode: fileMode } }],
  ['EnvFromSource', { oneOf: { least: 1, fields: ['configMapRef', 'secretRef'] } }],
  ['EnvVar', { required: ['name'], check: checkVariable }],
  ['EnvVarSource', { oneOf: { least: 1 } }],
  ['ExecAction', { required: ['command'] }],
  [
    'ExternalSecretData',
    { values: { secretKey: text((key) => /^[-._a-zA-Z0-9]{1,253}$/.test(key), 'letters, digits, "-", "_" and "."') } },
  ],
  ['GRPCAction', { values: { port: portNumber } }],
  ['HTTPGetAction', { values: { port } }],
  ['HTTPIngressPath', { values: { path: text((path) => path.startsWith('/'), 'a path that begins with "/"') } }],
  ['HTTPIngressRuleValue', { required: ['paths'] }],
  ['HostAlias', { required: ['ip'], values: { ip: address } }],
  [
    'IngressRule',
    { values: { host: text((host) => isSubdomain(host.replace(/^\*\./, '')), 'a host name of lower-case letters, digits, "-" and "."') } },
  ],
  ['IngressSpec', { required: ['rules'] }],
  ['KeyToPath', { ...fileInVolume, required: ['key', 'path'] }],
  ['LabelSelectorRequirement', { check: checkSelector }],
  ['LifecycleHandler', handler],
  ['LimitRangeItem', { values: { type: oneOf('Container', 'Pod', 'PersistentVolumeClaim') }, check: checkLimits }],
  ['NodeSelector', { required: ['nodeSelectorTerms'] }],
  ['NodeSelectorRequirement', { check: checkSelector }],
  ['PasswordSpec', { required: ['secretKeys'] }],
  ['PersistentVolumeClaimVolumeSource', { required: ['claimName'] }],
  [
    'PodDNSConfig',
    {
      values: {
        nameservers: { isRight: (list) => Array.isArray(list) && list.every(address.isRight), expected: 'a list of IP addresses' },
      },
    },
  ],
  ['PodDisruptionBudgetSpec', { values: { minAvailable: amountOrPercent, maxUnavailable: amountOrPercent } }],
  ['PodReadinessGate', { values: { conditionType: qualifiedName } }],
  ['PodSchedulingGate', { values: { name: qualifiedName } }],
  ['PodSecurityContext', user],
  ['PodSpec', { required: ['containers'], values: { hostname: label, subdomain: label, runtimeClassName: objectName }, check: checkDns }],
  ['PolicyRule', { check: checkRights }],
  [
    'Probe',
    {
      values: {
        initialDelaySeconds: notNegative,
        timeoutSeconds: notNegative,
        periodSeconds: notNegative,
        successThreshold: notNegative,
        failureThreshold: notNegative,
        terminationGracePeriodSeconds: whole(1),
      },
    },
  ],
  ['ProjectedVolumeSource', { values: { defaultMode: fileMode } }],
  ['ResourceQuotaSpec', { check: checkQuota }],
  ['ResourceRequirements', { check: checkResources }],
  ['SeccompProfile', { check: checkProfile }],
  ['SecretEnvSource', { required: ['name'], values: { name: objectName } }],
  ['SecretKeySelector', namedKey],
  ['SecretProjection', namedFiles],
  ['SecretVolumeSource', { required: ['secretName'], values: { secretName: objectName, defaultMode: fileMode } }],
  ['SecurityContext', user],
  ['ServiceAccountTokenProjection', { values: { path: relativePath, expirationSeconds: whole(600) } }],
  ['ServicePort', { values: { name: label, port: portNumber, targetPort: port, appProtocol: qualifiedName } }],
  ['ServiceSpec', { required: ['ports'], values: { trafficDistribution: notEmpty }, check: checkServicePorts }],
  ['TCPSocketAction', { values: { port } }],
  ['Toleration', { check: checkToleration }],
  ['TopologySpreadConstraint', { values: { maxSkew: whole(1) } }],
  ['Volume', { oneOf: { least: 0 } }],
  [
    'VolumeMount',
    {
      required: ['mountPath'],
      values: { subPath: relativePath, subPathExpr: relativePath, recursiveReadOnly: oneOf('Disabled', 'Enabled', 'IfPossible') },
    },
  ],
  ['VolumeNodeAffinity', { required: ['required'] }],
  ['VolumeProjection', { oneOf: { least: 1 } }],
]);
