import { describe, expect, it } from 'vitest';
import type { EmittedKinds, Fleet } from '../src/model/index.ts';
import { buildFleet, buildTeam } from '../src/testing/build-fleet.ts';
import { renderArgocd, renderTeamArgocd } from './index.ts';

const kinds: EmittedKinds = {
  team: [{ group: '', kind: 'ConfigMap' }],
  cluster: [{ group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-internal' }],
  clusterNamespaced: [],
  clusterNamespaces: [],
};

const fleetOf = (...names: string[]): Fleet => buildFleet({ teams: names.map((name) => buildTeam({ name })) });

/** The files as text by path. */
const textByPath = (fleet: Fleet) =>
  Object.fromEntries(renderArgocd(fleet, kinds).map(({ path, ...file }) => [path, JSON.stringify(file, undefined, 1)]));

describe('renderArgocd', () => {
  it('writes a file per team beside those of the fleet', () => {
    expect(Object.keys(textByPath(fleetOf('payments', 'search'))).toSorted()).toEqual([
      'argocd/app-of-apps.yaml',
      'argocd/cluster.yaml',
      'argocd/payments.yaml',
      'argocd/search.yaml',
    ]);
  });

  it('writes the settings only where they are managed', () => {
    const fleet = fleetOf('payments');
    const managed = { ...fleet, argocd: { ...fleet.argocd, manageSettings: true } };
    const settings = 'argocd/settings.yaml';
    expect(Object.keys(textByPath(managed)).filter((path) => !(path in textByPath(fleet)))).toEqual([settings]);
  });

  it('gives the same bytes for teams in any order', () => {
    expect(textByPath(fleetOf('search', 'mobile', 'payments'))).toEqual(textByPath(fleetOf('mobile', 'payments', 'search')));
  });

  it('changes no other file when a team is added', () => {
    const { 'argocd/search.yaml': added, ...others } = textByPath(fleetOf('payments', 'search'));
    expect(others).toEqual(textByPath(fleetOf('payments')));
    expect(added).toContain('dist/search');
  });

  it('gives the same file for a team that is rendered alone', () => {
    const fleet = fleetOf('payments', 'search');
    const [payments] = fleet.teams;
    expect(renderArgocd(fleet, kinds)).toContainEqual(payments && renderTeamArgocd(fleet, payments, kinds));
  });

  it('takes the newest commit at every retry, in every Application', () => {
    const applications = renderArgocd(fleetOf('payments', 'search'), kinds)
      .flatMap(({ objects }) => objects)
      .filter(({ kind }) => kind === 'Application');
    expect(applications.map(({ metadata }) => metadata.name)).toEqual(['acme', 'acme-cluster', 'payments', 'search']);
    for (const application of applications) expect(application).toMatchObject({ spec: { syncPolicy: { retry: { refresh: true } } } });
  });
});
