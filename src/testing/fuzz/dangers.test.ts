import { describe, expect, it } from 'vitest';
import { renderTeamArgocd } from '../../../argocd/index.ts';
import { clusterKinds, renderCluster, renderTeam, teamKinds } from '../../../charts/index.ts';
import { locate } from '../../config/index.ts';
import { composeControllerFiles } from '../../jenkins/index.ts';
import type { Fleet, KubernetesObject, Patch, RenderedFile, Team } from '../../model/index.ts';
import { applyPatches } from '../../patch/index.ts';
import { checkTeamPolicies } from '../../policy/index.ts';
import { loadFleet } from '../../synth.ts';
import { type Danger, findDangers, type Strangers } from './dangers/index.ts';
import { findEscapes } from './oracle/index.ts';

// Every change that must never reach the cluster, as a patch of every generated object that it fits.
interface Rendered {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly files: readonly RenderedFile[];
  readonly objects: readonly KubernetesObject[];
}

/** Nothing is excused. */
const render = (fleetName: string, teamName: string): Rendered => {
  const { resolved, problems } = loadFleet(`src/testing/fuzz/fleets/${fleetName}`);
  const team = resolved?.fleet.teams.find(({ name }) => name === teamName);
  if (resolved === undefined || team === undefined) throw new Error(`the fleet of this test has problems: ${JSON.stringify(problems)}`);
  const fleet = { ...resolved.fleet, allow: [] };
  const files = renderTeam(fleet, team, composeControllerFiles(team, fleet).value);
  return { fleet, team, files, objects: files.flatMap(({ objects }) => objects) };
};
const payments = render('every-field', 'payments');
const alpha = render('other-choices', 'alpha');
const teams = [payments, alpha];
/** Of the second team only what the first one does not have. */
const kindsOfPayments = new Set(payments.objects.map(({ kind }) => kind));
const wanted = [
  ...payments.objects.map((object) => ({ rendered: payments, object })),
  ...alpha.objects.filter(({ kind }) => !kindsOfPayments.has(kind)).map((object) => ({ rendered: alpha, object })),
];
const strangers: Strangers = {
  namespace: 'ci-search',
  team: 'search',
  host: 'search.ci.example.com',
  accessPoint: 'fsap-0a3c5e7092b4d6f81',
  fileSystem: 'fs-0123456789abcdef0',
  secretKey: 'jenkins-fleet/search/github-token',
  ingressClass: 'acme-other',
};

/** What the patch makes of the team's objects, and what is wrong with the patch itself. */
const patchWith = ({ team, files }: Rendered, { kind, metadata }: KubernetesObject, { ops }: Danger) => {
  const target = { kind, name: metadata.name, ...(metadata.namespace && { namespace: metadata.namespace }) };
  const patch: Patch = { target, reason: 'to break out', change: { ops }, file: { path: 'overlays/x/patches.yaml', text: '' }, path: [0] };
  const patchedTeam = { ...team, patches: [patch] };
  const { value, problems } = applyPatches(patchedTeam, files, locate);
  return { team: patchedTeam, objects: value.flatMap((file) => file.objects), rules: problems.map(({ rule }) => rule) };
};

const escapesOf = ({ fleet, team, objects: unpatched }: Rendered, objects: readonly KubernetesObject[]): readonly string[] => {
  const kinds = { team: teamKinds, ...clusterKinds(renderCluster(fleet)) };
  const [project] = renderTeamArgocd(fleet, team, kinds).objects;
  return findEscapes(objects, project, { fleet, team, unpatched, written: JSON.stringify([team.home, team.cache]) });
};

const cases = wanted.map(({ rendered, object }) => {
  const dangers = findDangers(object, strangers).map((danger) => ({ danger, patched: patchWith(rendered, object, danger) }));
  // A value that is there already is none that a patch brings.
  const effective = dangers.filter(({ patched }) => !patched.rules.includes('patch-has-effect'));
  return { rendered, dangers: effective, what: `${object.kind} ${object.metadata.namespace ?? ''}/${object.metadata.name}` };
});

describe('dangerous patches', () => {
  it.each(cases)('of $what fit it', ({ dangers }) => {
    expect(dangers.length).toBeGreaterThan(0);
    expect(dangers.filter(({ patched }) => patched.rules.some((rule) => rule !== 'patch-keeps-identity'))).toEqual([]);
  });

  it.each(cases)('of $what are refused', ({ rendered: { fleet }, dangers }) => {
    const passed = dangers.filter(({ patched: { team, objects, rules } }) => {
      const found = rules.length > 0 || checkTeamPolicies({ fleet, team, objects, agentPods: [], locate }).problems.length > 0;
      return !found;
    });
    expect(passed.map(({ danger }) => danger)).toEqual([]);
  });

  it.each(cases)('of $what would be seen by the fuzz', ({ rendered, dangers }) => {
    const unseen = dangers.filter(({ patched: { objects, rules } }) => rules.length === 0 && escapesOf(rendered, objects).length === 0);
    expect(unseen.map(({ danger }) => danger)).toEqual([]);
  });
});

it.each(teams)('what nobody has patched has nothing that the fuzz would see ($team.name)', (rendered) => {
  expect(escapesOf(rendered, rendered.objects)).toEqual([]);
});
