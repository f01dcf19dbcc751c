import type { EmittedKinds, Fleet, RenderedFile } from '../src/model/index.ts';
import { renderAppOfApps } from './app-of-apps.ts';
import { renderClusterArgocd } from './cluster.ts';
import { renderSettings } from './settings.ts';
import { renderTeamArgocd } from './team.ts';

export { renderTeamArgocd } from './team.ts';

/** Renders `dist/argocd/`. Each file depends on one team at most, and none on how many there are. */
export function renderArgocd(fleet: Fleet, kinds: EmittedKinds): readonly RenderedFile[] {
  return [
    renderAppOfApps(fleet),
    renderClusterArgocd(fleet, kinds),
    ...(fleet.argocd.manageSettings ? [renderSettings(fleet)] : []),
    ...fleet.teams.map((team) => renderTeamArgocd(fleet, team, kinds)),
  ];
}
