import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { isMap, mapAt, type PlainMap, valueAt } from '../fields/value-at.ts';
import { objectOf, type Policy, type Violation } from '../policy.ts';
import { isFinalizer, isLabelValue, isQualifiedName, isSubdomain, nameRuleOf } from './name-syntax.ts';

/** All keys and values of an object's annotations together (k8s.io/apimachinery 0.36, `TotalAnnotationSizeLimitB`). */
const mostAnnotationBytes = 256 * 1024;

/** What the API server's database takes in one request (etcd 3.6, `DefaultMaxRequestBytes`); ConfigMaps have a lower limit, which `fits-in-configmap` knows. */
const mostObjectBytes = 1.5 * 1024 * 1024;

/**
 * Names, labels, annotations and finalizers are written as the API server demands (k8s.io/apimachinery 0.36, `validation.go` and `objectmeta.go`), also
 * those of pod templates and selectors, and no object is larger than it stores. It would refuse the object, and with it everything that comes after.
 */
export const validNames: Policy = {
  name: 'valid-names',
  canBeAllowed: false,
  check: ({ objects, agentPods }) =>
    [...objects, ...agentPods].flatMap((of) => {
      const object = objectOf({ of, message: '', fix: '' });
      return [...checkName(object), ...checkSize(object), ...checkTexts(object, object)].map((found) => ({ ...found, of }));
    }),
};

type Found = Omit<Violation, 'of'>;

const checkName = ({ kind, metadata }: KubernetesObject): readonly Found[] => {
  const { isValid, expected } = nameRuleOf(kind);
  if (isValid(metadata.name)) return [];
  return [{ path: ['metadata', 'name'], message: `needs ${expected} for its name`, fix: 'shorten what the name is made of' }];
};

const checkSize = (object: KubernetesObject): readonly Found[] => {
  const bytes = object.kind === 'ConfigMap' ? 0 : Buffer.byteLength(JSON.stringify(object));
  if (bytes <= mostObjectBytes) return [];
  return [{ message: `has ${kibibytes(bytes)}, the limit is ${kibibytes(mostObjectBytes)}`, fix: 'make it smaller' }];
};

/** Labels and annotations wherever an object has them: its own, a pod template's, and what selects by them. Data of a team is not looked into. */
const checkTexts = (object: KubernetesObject, value: unknown, path: FieldPath = []): readonly Found[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => checkTexts(object, item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = [...path, key];
    if (path.length === 0 && (key === 'data' || key === 'binaryData')) return [];
    if (key === 'metadata') return checkMetadata(mapAt(inner, []), below);
    if (key === 'matchLabels' || key === 'nodeSelector') return checkLabels(inner, below);
    if (object.kind === 'Service' && below.join('.') === 'spec.selector') return checkLabels(inner, below);
    return checkTexts(object, inner, below);
  });
};

const checkMetadata = (metadata: PlainMap, path: FieldPath): readonly Found[] => {
  const annotations = mapAt(metadata, ['annotations']);
  const finalizers = valueAt(metadata, ['finalizers']);
  const bytes = Object.entries(annotations).reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(String(text)), 0);
  return [
    ...checkLabels(metadata['labels'], [...path, 'labels']),
    ...Object.keys(annotations)
      // Case does not matter to the API server here, alone of all names.
      .filter((key) => !isQualifiedName(key.toLowerCase()))
      .map((key) => invalidKey('an annotation', key, [...path, 'annotations', key])),
    ...(bytes <= mostAnnotationBytes
      ? []
      : [
          {
            path: [...path, 'annotations'],
            message: `has ${kibibytes(bytes)} of annotations, the limit is ${kibibytes(mostAnnotationBytes)}`,
            fix: 'put what is long into a ConfigMap',
          },
        ]),
    ...(Array.isArray(finalizers) ? finalizers : []).flatMap((name: unknown, index): readonly Found[] =>
      typeof name === 'string' && isFinalizer(name)
        ? []
        : [
            {
              path: [...path, 'finalizers', index],
              message: `needs a finalizer such as "example.com/keep", found ${printValue(name)}`,
              fix: 'remove it, or write it so',
            },
          ],
    ),
  ];
};

const checkLabels = (labels: unknown, path: FieldPath): readonly Found[] =>
  Object.entries(mapAt(labels, [])).flatMap(([key, value]): readonly Found[] => {
    const below = [...path, key];
    if (!isQualifiedName(key)) return [invalidKey('a label', key, below)];
    if (typeof value === 'string' && isLabelValue(value)) return [];
    const expected = 'at most 63 letters, digits, "-", "_" and ".", the first and the last a letter or digit';
    return [
      { path: below, message: `needs ${expected}, as the value of the label "${key}"; found ${printValue(value)}`, fix: fixOf(value) },
    ];
  });

const fixOf = (value: unknown): string => (typeof value === 'string' ? 'shorten it, or make it an annotation' : 'put it in quotes');

const invalidKey = (what: string, key: string, path: FieldPath): Found => ({
  path,
  message: `needs ${what} such as "example.com/team", found ${printValue(key)}`,
  fix: isSubdomain(key.split('/')[0] ?? '')
    ? 'use at most 63 letters, digits, "-", "_" and "." after the "/"'
    : 'write a domain before the "/"',
});

const kibibytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;
