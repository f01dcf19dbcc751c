/** How names are written (k8s.io/apimachinery 0.36, `pkg/util/validation/validation.go`; core kinds: kubernetes 1.36, `pkg/apis/core/validation`). */
const namePart = /^([A-Za-z0-9][\w.-]*)?[A-Za-z0-9]$/;
const subdomain = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const serviceName = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** Finalizers of Kubernetes itself, which alone need no domain (kubernetes 1.36, `standardFinalizers`). */
const standardFinalizers = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

export const isSubdomain = (name: string): boolean => name.length <= 253 && subdomain.test(name);

/** The key of a label or an annotation: a name of at most 63 characters, and maybe a domain and "/" before it. */
export const isQualifiedName = (key: string): boolean => {
  const [name = '', domain, ...rest] = key.split('/').toReversed();
  return rest.length === 0 && name.length <= 63 && namePart.test(name) && (domain === undefined || isSubdomain(domain));
};

/** A DNS label, such as the name of a container. */
export const isLabel = (name: string): boolean => name.length <= 63 && label.test(name);

/** A name of a port (RFC 6335, with lower-case letters alone). */
export const isPortName = (name: string): boolean => name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);

/** An address of IPv4 or IPv6, as far as its letters tell. */
export const isIpAddress = (text: string): boolean =>
  /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(text) || (text.includes(':') && /^[0-9a-fA-F:.]+$/.test(text));

/** A path that stays below the folder that it is for. */
export const isRelativePath = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');

export const isLabelValue = (value: string): boolean => value === '' || (value.length <= 63 && namePart.test(value));

export const isFinalizer = (name: string): boolean => (name.includes('/') ? isQualifiedName(name) : standardFinalizers.has(name));

interface NameRule {
  readonly isValid: (name: string) => boolean;
  /** For "needs …". */
  readonly expected: string;
}

const anyName: NameRule = {
  isValid: isSubdomain,
  expected: 'at most 253 lower-case letters, digits, "-" and "."',
};

const shortNames: ReadonlyMap<string, NameRule> = new Map([
  ['Namespace', { isValid: isLabel, expected: 'at most 63 lower-case letters, digits and "-"' }],
  [
    'Service',
    {
      isValid: (name) => name.length <= 63 && serviceName.test(name),
      expected: 'at most 63 lower-case letters, digits and "-", the first a letter,',
    },
  ],
]);

/** What the API server demands of the name of an object. */
export const nameRuleOf = (kind: string): NameRule => shortNames.get(kind) ?? anyName;
