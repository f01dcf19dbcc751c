import { App, type Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderChart } from '../../imports/render-chart.ts';
import type { Fleet, RenderedFile } from '../../src/model/index.ts';
import { ClusterAdmission } from './admission.ts';
import { ClusterFargate } from './fargate.ts';
import { ClusterIngress } from './ingress.ts';
import { ClusterNamespaces } from './namespaces.ts';
import { ClusterNodePools } from './node-pools.ts';
import { ClusterSecretStores } from './secret-store.ts';

/** Charts of what the fleet shares; each is a file of `dist/cluster/` with the name of its source file. */
const clusterCharts: readonly (new (scope: Construct, fleet: Fleet) => Chart)[] = [
  ClusterNamespaces,
  ClusterAdmission,
  ClusterIngress,
  ClusterSecretStores,
  ClusterNodePools,
  ClusterFargate,
];

/** Renders `dist/cluster/`. A chart without objects makes no file. */
export const renderCluster = (fleet: Fleet): readonly RenderedFile[] => {
  const app = new App();
  return clusterCharts
    .map((ClusterChart) => new ClusterChart(app, fleet))
    .map((chart) => ({
      path: `cluster/${chart.node.id}.yaml`,
      sources: [`charts/cluster/${chart.node.id}.ts`, 'fleet.yaml'],
      objects: renderChart(chart),
    }))
    .filter(({ objects }) => objects.length > 0);
};
