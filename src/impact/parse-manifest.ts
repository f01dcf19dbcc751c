import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import type { KubernetesObject } from '../model/index.ts';

/** Reads a manifest of `dist/` back into its objects. Undefined when it is no YAML, or holds something that is no Kubernetes object: somebody changed it. */
export function parseManifest(text: string): readonly KubernetesObject[] | undefined {
  const documents = loadDocuments(text);
  return documents?.every(isKubernetesObject) ? documents : undefined;
}

function loadDocuments(text: string): readonly unknown[] | undefined {
  try {
    return loadAll(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function isKubernetesObject(value: unknown): value is KubernetesObject {
  const { apiVersion, kind, metadata } = toMap(value);
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof toMap(metadata)['name'] === 'string';
}

function toMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
