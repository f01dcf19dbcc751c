import { App } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderChart } from '../imports/render-chart.ts';
import type { ControllerFiles, Fleet, RenderedFile, Team } from '../src/model/index.ts';
import { Access } from './access.ts';
import { Configuration } from './configuration.ts';
import type { TeamChart, TeamChartProps } from './constructs/team-chart.ts';
import { Controller } from './controller.ts';
import { Namespaces } from './namespaces.ts';
import { Network } from './network.ts';
import { Secrets } from './secrets.ts';
import { Storage } from './storage.ts';

export { renderCluster } from './cluster/index.ts';
export { clusterKinds, teamKinds } from './emitted-kinds.ts';

/** The charts of a team; each is a file of `dist/<team>/` with the name of its source file. */
const teamCharts: readonly (new (scope: Construct, props: TeamChartProps) => TeamChart)[] = [
  Namespaces,
  Access,
  Storage,
  Secrets,
  Configuration,
  Controller,
  Network,
];

/**
 * Renders `dist/<team>/`. Each team has a cdk8s App of its own, which is dropped afterwards: cdk8s walks the whole App for every chart, and
 * one invalid construct stops all charts of its App.
 */
export const renderTeam = (fleet: Fleet, team: Team, files: ControllerFiles): readonly RenderedFile[] => {
  const app = new App();
  return teamCharts.map((Chart) => {
    const chart = new Chart(app, { fleet, team, files });
    return {
      path: `${team.name}/${chart.node.id}.yaml`,
      sources: [`charts/${chart.node.id}.ts`, `${team.folder}/`],
      objects: renderChart(chart),
    };
  });
};
