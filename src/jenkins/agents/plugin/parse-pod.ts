import { parse } from 'yaml';
import type { Pod } from './pod.ts';

/**
 * Reads a piece of YAML as the plugin does (kubernetes-client-api 7, Jackson without merge keys). Nothing where it is no piece of a Pod: then no pod is made of
 * it, and the rules about templates say so.
 */
export function parsePod(text: string): Pod | undefined {
  try {
    return readPod(parse(text, { logLevel: 'silent' }) ?? {});
  } catch {
    return undefined;
  }
}

/**
 * Takes a value for a piece of a Pod: with all lists and maps that the plugin combines, and without what is none. Booleans and numbers in quotes are taken for
 * what they say, as Jackson does; booleans that a reference gives for the worse of the two.
 */
export function readPod(value: unknown): Pod | undefined {
  if (!isMap(value)) return undefined;
  const metadata = mapOf(value['metadata']);
  const spec = readFields(mapOf(value['spec']));
  return {
    ...readFields(value),
    metadata: { ...metadata, labels: textsOf(metadata['labels']), annotations: textsOf(metadata['annotations']) },
    spec: {
      ...spec,
      nodeSelector: textsOf(spec['nodeSelector']),
      containers: namedIn(spec['containers'])?.map(readContainer),
      initContainers: namedIn(spec['initContainers'])?.map(readContainer),
      volumes: namedIn(spec['volumes']),
      imagePullSecrets: namedIn(spec['imagePullSecrets']),
      tolerations: mapsIn(spec['tolerations']),
      securityContext: isMap(spec['securityContext']) ? spec['securityContext'] : undefined,
    },
  } as Pod;
}

function readContainer(container: Fields): Fields {
  const resources = mapOf(container['resources']);
  return {
    ...container,
    ...Object.fromEntries(['env', 'ports', 'envFrom', 'volumeMounts'].map((key) => [key, mapsIn(container[key])])),
    resources: isMap(container['resources'])
      ? { ...resources, requests: textsOf(resources['requests']), limits: textsOf(resources['limits']) }
      : undefined,
    securityContext: isMap(container['securityContext']) ? container['securityContext'] : undefined,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that loosen something, and such that tighten it. */
const looseningBooleans = new Set(
  'allowPrivilegeEscalation automountServiceAccountToken hostIPC hostNetwork hostPID hostProcess hostUsers privileged shareProcessNamespace'.split(
    ' ',
  ),
);
const tighteningBooleans = new Set(['readOnly', 'readOnlyRootFilesystem', 'runAsNonRoot']);

const numbers = new Set(['activeDeadlineSeconds', 'containerPort', 'fsGroup', 'hostPort', 'priority', 'runAsGroup', 'runAsUser']);

/** The map with each boolean and number as one, the same where there is nothing to read. What is not there is left out, at any depth. */
function readFields(fields: Fields): Fields {
  let isSame = true;
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const known = value === undefined || value === null ? undefined : readField(key, value);
    isSame &&= known === value && known !== undefined;
    if (known !== undefined) read[key] = known;
  }
  return isSame ? fields : read;
}

function readField(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.some(isMap) ? value.map((item: unknown) => (isMap(item) ? readFields(item) : item)) : value;
  if (isMap(value)) return readFields(value);
  if (typeof value !== 'string') return value;
  if (looseningBooleans.has(key)) return !/^false$/i.test(value);
  if (tighteningBooleans.has(key)) return /^true$/i.test(value);
  return numbers.has(key) && /^\d+$/.test(value) ? Number(value) : value;
}

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const mapOf = (value: unknown): Fields => (isMap(value) ? value : {});

const mapsIn = (value: unknown): readonly Fields[] | undefined => (Array.isArray(value) ? value.filter(isMap) : undefined);

const namedIn = (value: unknown): readonly Fields[] | undefined => mapsIn(value)?.filter(({ name }) => typeof name === 'string');

/** A map of texts; amounts such as `cpu: 2` are texts to the plugin, too. */
const textsOf = (value: unknown): Readonly<Record<string, string>> | undefined =>
  isMap(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, text]) =>
          ['string', 'number', 'boolean'].includes(typeof text) ? [[key, String(text)]] : [],
        ),
      )
    : undefined;
