import { suggestName } from '../messages/suggest-name.ts';
import type { KubernetesObject, Patch } from '../model/index.ts';
import type { Finding, Outcome } from './finding.ts';

/**
 * Finds the one object that a patch is for, by kind, name and, where it is given, namespace.
 * A target that fits none or several is a finding that lists the candidates.
 */
export function findTarget(target: Patch['target'], objects: readonly KubernetesObject[]): Outcome<KubernetesObject | undefined> {
  const ofKind = objects.filter(({ kind }) => kind === target.kind);
  const named = ofKind.filter(({ metadata }) => metadata.name === target.name);
  const matches = named.filter(({ metadata }) => target.namespace === undefined || metadata.namespace === target.namespace);
  const [object] = matches;
  if (object !== undefined && matches.length === 1) {
    return { value: object, findings: [] };
  }
  const finding =
    ofKind.length === 0
      ? unknownKind(target, objects)
      : named.length === 0
        ? unknownName(target, ofKind)
        : matches.length === 0
          ? otherNamespace(target, named)
          : severalMatches(target, matches);
  return { value: undefined, findings: [{ rule: 'patch-has-one-target', ...finding }] };
}

type TargetFinding = Omit<Finding, 'rule'>;

function unknownKind({ kind }: Patch['target'], objects: readonly KubernetesObject[]): TargetFinding {
  const kinds = unique(objects.map((object) => object.kind));
  return {
    path: ['target', 'kind'],
    message: `expected the kind of an object of this team, found "${kind}"`,
    fix: withSuggestion(kind, kinds, `its kinds are ${list(kinds)}`),
  };
}

function unknownName({ kind, name }: Patch['target'], ofKind: readonly KubernetesObject[]): TargetFinding {
  const names = unique(ofKind.map(({ metadata }) => metadata.name));
  return {
    path: ['target', 'name'],
    message: `expected the name of a ${kind} of this team, found "${name}"`,
    fix: withSuggestion(name, names, `there ${names.length === 1 ? 'is' : 'are'} ${list(names)}`),
  };
}

function otherNamespace({ kind, name, namespace }: Patch['target'], named: readonly KubernetesObject[]): TargetFinding {
  const namespaces = listNamespaces(named);
  return {
    path: ['target', 'namespace'],
    message: `expected the namespace of ${kind} "${name}", found "${namespace}"`,
    fix: namespaces.length === 0 ? 'remove "namespace": the object has none' : `it is in ${list(namespaces)}`,
  };
}

function severalMatches({ kind, name }: Patch['target'], matches: readonly KubernetesObject[]): TargetFinding {
  const namespaces = listNamespaces(matches);
  if (namespaces.length > 1) {
    return {
      path: ['target'],
      message: `expected one object, found ${kind} "${name}" in the namespaces ${list(namespaces)}`,
      fix: 'add "namespace" to the target',
    };
  }
  const versions = unique(matches.map(({ apiVersion }) => apiVersion));
  return { path: ['target'], message: `expected one object, found ${kind} "${name}" of ${list(versions)}, which no target can tell apart` };
}

function listNamespaces(objects: readonly KubernetesObject[]): readonly string[] {
  return unique(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
}

function withSuggestion(found: string, names: readonly string[], candidates: string): string {
  const suggestion = suggestName(found, names);
  return suggestion === undefined ? candidates : `did you mean "${suggestion}"? ${candidates}`;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
