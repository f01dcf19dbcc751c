import { formatQuotedYaml, type PlainMap, type PlainValue } from './quoted-yaml.ts';

const secretName = Symbol('secretName');

/** A place where Jenkins puts the value of a secret when it reads the file. */
export interface SecretReference {
  readonly [secretName]: string;
}

/** What a JCasC file is made of. A key whose value is `undefined` is left out. */
export type CascValue = string | number | boolean | SecretReference | readonly CascValue[] | CascMap;

export interface CascMap {
  readonly [key: string]: CascValue | undefined;
}

/** A reference to the secret `name`, printed as `${name}`. All other text that looks like one is escaped. */
export function secretReference(name: string): SecretReference {
  return { [secretName]: name };
}

/**
 * Text that JCasC reads as exactly `text`. Without it `${name}` and `${readFile:…}` are replaced in every value, in Groovy and in pod
 * templates too (configuration-as-code, docs/features/secrets.adoc: `^${` escapes). A `${` with no `}` after it is no reference, and would
 * keep the `^`.
 */
export function escapeInterpolation(text: string): string {
  const lastEnd = text.lastIndexOf('}');
  return lastEnd < 0 ? text : text.slice(0, lastEnd).replaceAll('${', '^${') + text.slice(lastEnd);
}

/** Prints a JCasC file: secret references as they are, all other text escaped. */
export function formatCasc(root: CascMap): string {
  return formatQuotedYaml(plainMap(root, escapeInterpolation));
}

/** Prints a Kubernetes object, or a part of one, for the `yaml` of a pod template. It is escaped with the file that it goes into. */
export function formatPodYaml(pod: CascMap): string {
  return formatQuotedYaml(plainMap(pod, (text) => text));
}

/** The map without references and `undefined`, each text changed. */
function plainMap(map: CascMap, change: (text: string) => string): PlainMap {
  const plain: Record<string, PlainValue> = {};
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) {
      plain[key] = plainValue(value, change);
    }
  }
  return plain;
}

function plainValue(value: CascValue, change: (text: string) => string): PlainValue {
  if (typeof value === 'string') {
    return change(value);
  }
  if (typeof value !== 'object') {
    return value;
  }
  if (isList(value)) {
    return value.map((item) => plainValue(item, change));
  }
  return isSecretReference(value) ? `\${${value[secretName]}}` : plainMap(value, change);
}

const isList = (value: object): value is readonly CascValue[] => Array.isArray(value);

const isSecretReference = (value: object): value is SecretReference => secretName in value;
