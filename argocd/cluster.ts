import { App, Chart } from 'cdk8s';
import { renderChart } from '../imports/render-chart.ts';
import type { EmittedKinds, Fleet, RenderedFile } from '../src/model/index.ts';
import { deliveryLabels } from './labels.ts';
import { SyncedFolder } from './synced-folder.ts';

/** Renders `dist/argocd/cluster.yaml`: the Application that keeps `dist/cluster/` applied. It is made before the teams' Applications. */
export function renderClusterArgocd(fleet: Fleet, kinds: EmittedKinds): RenderedFile {
  const chart = new Chart(new App(), 'cluster');
  const { destination } = fleet.argocd;
  new SyncedFolder(chart, {
    fleet,
    name: `${fleet.name}-cluster`,
    folder: 'cluster',
    description: `What all teams of ${fleet.name} share`,
    labels: deliveryLabels(fleet, 'cluster'),
    wave: -2,
    // Without a namespace: each object names its own. The project has to admit that too.
    destination,
    admits: {
      destinations: [destination, ...kinds.clusterNamespaces.map((namespace) => ({ ...destination, namespace }))],
      clusterScoped: admittedObjects(fleet, kinds.cluster),
      namespaced: kinds.clusterNamespaced,
    },
    cascades: false,
  });
  return { path: 'argocd/cluster.yaml', sources: ['argocd/cluster.ts', 'fleet.yaml'], objects: renderChart(chart) };
}

/**
 * The objects by name, those that carry the fleet's name by its pattern: Argo CD does not see, and so never prunes, an object that its project
 * does not admit any more, and a name would leave the project in the same commit as the object.
 */
function admittedObjects(fleet: Fleet, objects: EmittedKinds['cluster']): EmittedKinds['cluster'] {
  const ownPrefixes = [`${fleet.prefix}${fleet.name}-`, `${fleet.name}-`];
  const admitted = objects.map((object) => {
    const prefix = ownPrefixes.find((candidate) => object.name?.startsWith(candidate));
    return prefix === undefined ? object : { ...object, name: `${prefix}*` };
  });
  return [...new Map(admitted.map((object) => [`${object.group} ${object.kind} ${object.name}`, object])).values()];
}
