import { App, Chart } from 'cdk8s';
import { renderChart } from '../imports/render-chart.ts';
import type { Fleet, RenderedFile } from '../src/model/index.ts';
import { deliveryLabels } from './labels.ts';
import { SyncedFolder } from './synced-folder.ts';

/** Where Applications live, which is where Argo CD runs, whatever cluster the teams are on. */
const argocdCluster = { server: 'https://kubernetes.default.svc' };

/**
 * ConfigMap too, whether or not `manageSettings` is on: a sync is checked against the project as it was before, so that an app-of-apps that had
 * to admit a kind first would refuse the commit that brings it, for ever. Who may write AppProjects gains nothing by it.
 */
const admittedKinds = [
  { group: 'argoproj.io', kind: 'Application' },
  { group: 'argoproj.io', kind: 'AppProject' },
  { group: '', kind: 'ConfigMap' },
];

/**
 * Renders `dist/argocd/app-of-apps.yaml`: the Application that keeps `dist/argocd/` applied, itself included. Applied once by hand, it makes
 * everything else.
 */
export function renderAppOfApps(fleet: Fleet): RenderedFile {
  const chart = new Chart(new App(), 'app-of-apps');
  const destination = { ...argocdCluster, namespace: fleet.argocd.namespace };
  new SyncedFolder(chart, {
    fleet,
    name: fleet.name,
    folder: 'argocd',
    description: `Applications and projects of ${fleet.name}`,
    labels: deliveryLabels(fleet, fleet.name),
    wave: -2,
    destination,
    admits: {
      destinations: [destination],
      clusterScoped: [],
      namespaced: admittedKinds,
    },
    cascades: false,
    stays: true,
    // Otherwise Argo CD takes over what `kubectl apply` once wrote into its settings, and then removes all of it that is not in Git.
    syncOptions: ['ClientSideApplyMigration=false'],
  });
  return { path: 'argocd/app-of-apps.yaml', sources: ['argocd/app-of-apps.ts', 'fleet.yaml'], objects: renderChart(chart) };
}
