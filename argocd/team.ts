import { App, Chart } from 'cdk8s';
import { renderChart } from '../imports/render-chart.ts';
import type { EmittedKinds, Fleet, RenderedFile, Team } from '../src/model/index.ts';
import { deliveryLabels } from './labels.ts';
import { SyncedFolder } from './synced-folder.ts';

/**
 * Renders `dist/argocd/<team>.yaml`: the Application that keeps `dist/<team>/` applied, in a project that admits the team's two namespaces, its
 * volumes by name, and the kinds of `kinds.team`. It depends on no other team.
 */
export function renderTeamArgocd(fleet: Fleet, team: Team, kinds: EmittedKinds): RenderedFile {
  const chart = new Chart(new App(), team.name);
  const name = `${fleet.prefix}${team.name}`;
  const volumes = team.cache ? ['jenkins-home', 'agent-cache'] : ['jenkins-home'];
  const { destination } = fleet.argocd;
  new SyncedFolder(chart, {
    fleet,
    name,
    folder: team.name,
    description: `The Jenkins of ${team.name} and its agents`,
    labels: { ...deliveryLabels(fleet, team.name), 'jenkins-fleet/team': team.name },
    wave: 0,
    destination: { ...destination, namespace: team.namespace },
    admits: {
      destinations: [team.namespace, team.agentsNamespace].map((namespace) => ({ ...destination, namespace })),
      clusterScoped: [
        ...[team.namespace, team.agentsNamespace].map((namespace) => ({ group: '', kind: 'Namespace', name: namespace })),
        ...volumes.map((volume) => ({ group: '', kind: 'PersistentVolume', name: `${name}-${volume}` })),
      ],
      namespaced: kinds.team,
    },
    cascades: true,
  });
  return { path: `argocd/${team.name}.yaml`, sources: ['argocd/team.ts', `${team.folder}/`], objects: renderChart(chart) };
}
