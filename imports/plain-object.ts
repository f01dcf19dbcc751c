import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from './manifest.ts';

/**
 * An ApiObject that comes out as the data that its constructor was given, in the order in which it was written. cdk8s 2.70 sorts every map by
 * key, so that a container begins with its `args`, and searches all data for lazy values, which takes four times as long.
 * What is added afterwards (`metadata.addLabel`) does not come out.
 */
export class PlainObject extends ApiObject {
  readonly #data: Manifest;

  constructor(scope: Construct, id: string, data: Manifest) {
    const { apiVersion, kind, metadata } = data;
    super(scope, id, { apiVersion, kind, metadata: { name: metadata.name, namespace: metadata.namespace } });
    this.#data = data;
  }

  /** A copy of the data without keys that have no value, with the chart's namespace and labels. Throws on what no manifest can hold. */
  override toJson(): Readonly<Record<string, unknown>> {
    const { apiVersion, kind, metadata, ...rest } = this.#data;
    const { name, annotations, finalizers } = metadata;
    const labels = { ...this.chart.labels, ...metadata.labels };
    const completeMetadata = {
      name,
      namespace: this.metadata.namespace,
      labels: Object.keys(labels).length > 0 ? labels : undefined,
      annotations,
      finalizers,
    };
    return copyMap({ apiVersion, kind, metadata: completeMetadata, ...rest }, this.node.path);
  }

  override addJsonPatch(): never {
    throw new Error(`${this.node.path} is plain data: give the final data to its constructor instead of a JSON patch`);
  }
}

function copyMap(map: object, path: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined && value !== null) copy[key] = copyValue(value, `${path}.${key}`);
  }
  return copy;
}

function copyValue(value: unknown, path: string): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => copyValue(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) return copyMap(value, path);
  throw new Error(`${path} is not plain data, so no manifest can hold it`);
}
