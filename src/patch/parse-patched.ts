import type { KubernetesObject } from '../model/index.ts';
import type { Finding, Outcome } from './finding.ts';
import { isPlainMap } from './is-plain-map.ts';
import { isSameJson } from './is-same-json.ts';
import { getValue } from './json-pointer.ts';

/** What makes an object this object. */
const identity: readonly (readonly string[])[] = [['apiVersion'], ['kind'], ['metadata', 'name'], ['metadata', 'namespace']];

/** By these selectors, policies and people know whose an object is. */
const ownershipLabels: readonly string[] = [
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/component',
  'jenkins-fleet/team',
];

/**
 * Takes what a patch has made of an object for an object again. That it is another object, belongs to somebody else, has labels or
 * annotations that are no text (Kubernetes refuses them), or is the same as before, are findings.
 */
export function parsePatched(before: KubernetesObject, after: unknown): Outcome<KubernetesObject> {
  const findings = [...checkIdentity(before, after), ...checkOwnership(before, after), ...checkTexts(after), ...checkEffect(before, after)];
  return { value: isKubernetesObject(after) ? after : before, findings };
}

function checkIdentity(before: KubernetesObject, after: unknown): readonly Finding[] {
  return identity.flatMap((path) => checkSame(before, after, path, path.join('.')));
}

function checkOwnership(before: KubernetesObject, after: unknown): readonly Finding[] {
  return ownershipLabels
    .filter((label) => before.metadata.labels?.[label] !== undefined)
    .flatMap((label) => checkSame(before, after, ['metadata', 'labels', label], `the label "${label}"`));
}

function checkSame(before: unknown, after: unknown, path: readonly string[], name: string): readonly Finding[] {
  const expected = getValue(before, path);
  const found = getValue(after, path);
  if (found === expected) {
    return [];
  }
  const [expectedText, foundText] = [expected, found].map((value) => (value === undefined ? 'nothing' : JSON.stringify(value)));
  const message = `expected ${name} to stay ${expectedText}, found ${foundText}`;
  return [{ rule: 'patch-keeps-identity', path: [], message, fix: 'leave it out of the patch' }];
}

function checkTexts(after: unknown): readonly Finding[] {
  return ['labels', 'annotations'].flatMap((field) => {
    const texts = getValue(after, ['metadata', field]);
    if (texts === undefined) {
      return [];
    }
    if (!isPlainMap(texts)) {
      return [invalidText(`expected metadata.${field} to be a map, found ${JSON.stringify(texts)}`)];
    }
    return Object.entries(texts)
      .filter(([, text]) => typeof text !== 'string')
      .map(([key, text]) =>
        invalidText(`expected "${key}" in metadata.${field} to be text, found ${JSON.stringify(text)}`, 'put it in quotes'),
      );
  });
}

function invalidText(message: string, fix?: string): Finding {
  return { rule: 'patch-holds-valid-values', path: [], message, ...(fix === undefined ? {} : { fix }) };
}

function checkEffect(before: KubernetesObject, after: unknown): readonly Finding[] {
  return isSameJson(before, after)
    ? [
        {
          rule: 'patch-has-effect',
          path: [],
          message: `expected a change of ${before.kind} "${before.metadata.name}", found none`,
          fix: 'remove the patch',
        },
      ]
    : [];
}

function isKubernetesObject(value: unknown): value is KubernetesObject {
  return (
    isPlainMap(value) &&
    typeof value['apiVersion'] === 'string' &&
    typeof value['kind'] === 'string' &&
    isPlainMap(value['metadata']) &&
    typeof value['metadata']['name'] === 'string'
  );
}
