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
  ['Namespace', { isValid: (name) => name.length <= 63 && label.test(name), expected: 'at most 63 lower-case letters, digits and "-"' }],
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
