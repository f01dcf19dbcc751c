import { App, Chart } from 'cdk8s';
import { AppProject } from '../imports/argoproj.ts';
import { ConfigMap } from '../imports/kubernetes.ts';
import { renderChart } from '../imports/render-chart.ts';
import type { Fleet, RenderedFile } from '../src/model/index.ts';
import { deliveryLabels } from './labels.ts';

/** Keys of argocd-cm. Argo CD's processes read the first two when they start. */
const configuration = {
  // Polling only finds what no webhook announced; the jitter spreads the refresh of thousands of Applications.
  'timeout.reconciliation': '180s',
  'timeout.reconciliation.jitter': '120s',
  // A push to more Applications than the threshold, such as a changed chart, is refreshed over this time instead of at once.
  'webhook.refresh.jitter': '60s',
  'webhook.refresh.jitter.threshold': '20',
};

/** Keys of argocd-cmd-params-cm, which Argo CD's processes read when they start. */
const parameters = {
  // What Argo CD's documentation (high_availability.md) gives for 1,000 Applications; the defaults are 20 and 10.
  'controller.status.processors': '50',
  'controller.operation.processors': '25',
  // Ends a sync that waits for ever, all its attempts included; until it ends, its Application can be neither synced nor removed.
  'controller.sync.timeout.seconds': '1800',
  // A team's folder is about 100 KB and takes up to 300 times that in memory: 20 at once stay under 1 GB.
  'reposerver.parallelism.limit': '20',
};

/** Shares clusters evenly among several controllers; the default algorithm can give them all to one. One controller needs none. */
const sharding = { 'controller.sharding.algorithm': 'consistent-hashing' };

/**
 * Argo CD cannot do without these objects: they stay in the cluster when the file leaves Git. It reads the annotations from the live object;
 * without `IgnoreExtraneous` an object that stays would leave the app-of-apps OutOfSync for good.
 */
const annotations = {
  'argocd.argoproj.io/sync-wave': '-3',
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
};

/**
 * Renders `dist/argocd/settings.yaml`: Argo CD's own settings for a large fleet, and its project `default` without any right. Server-side
 * apply owns these keys alone, unless the ConfigMaps have a `last-applied-configuration` of kubectl: then kubectl's code inside Argo CD takes them
 * over whole, and the other keys go. Keys: argocd-cm.yaml and argocd-cmd-params-cm.yaml in the documentation of Argo CD 3.5.
 */
export function renderSettings(fleet: Fleet): RenderedFile {
  const chart = new Chart(new App(), 'settings');
  const { namespace, shards } = fleet.argocd;
  // Argo CD ignores its settings unless they have this very label; the labels of the fleet would take it away.
  const labels = { 'app.kubernetes.io/part-of': 'argocd' };

  new ConfigMap(chart, 'configuration', { metadata: { name: 'argocd-cm', namespace, labels, annotations }, data: configuration });
  new ConfigMap(chart, 'parameters', {
    metadata: { name: 'argocd-cmd-params-cm', namespace, labels, annotations },
    data: { ...parameters, ...(shards > 1 && sharding) },
  });
  new AppProject(chart, 'default', {
    metadata: { name: 'default', namespace, labels: deliveryLabels(fleet, fleet.name), annotations },
    spec: {
      description: 'Locked: every Application names a project of its own',
      sourceRepos: [],
      destinations: [],
      clusterResourceWhitelist: [],
      namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
    },
  });
  return { path: 'argocd/settings.yaml', sources: ['argocd/settings.ts', 'fleet.yaml'], objects: renderChart(chart) };
}
