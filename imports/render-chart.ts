import { ApiObject, type Chart } from 'cdk8s';
import type { Manifest } from './manifest.ts';

/**
 * The chart's objects in the order in which they were constructed. Stands in for `chart.toJson()`, which resolves and validates the whole App
 * again for each chart (`App._synthChart` in cdk8s 2.70). Throws on a dependency between constructs, which only that method would follow.
 */
export function renderChart(chart: Chart): readonly Manifest[] {
  const manifests: Manifest[] = [];
  for (const construct of chart.node.findAll()) {
    if (construct.node.dependencies.length > 0) {
      throw new Error(`${construct.node.path} depends on another construct: objects are ordered by sync waves instead`);
    }
    if (ApiObject.isApiObject(construct)) manifests.push(construct.toJson());
  }
  return manifests;
}
