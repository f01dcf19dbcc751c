import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderTeam } from '../../../charts/index.ts';
import { locate } from '../../../src/config/index.ts';
import { composeControllerFiles } from '../../../src/jenkins/index.ts';
import type { KubernetesObject, Problem } from '../../../src/model/index.ts';
import { applyPatches } from '../../../src/patch/index.ts';
import { loadFleet, synthesize } from '../../../src/synth.ts';

/** What becomes of a patch of the trial fleet's team "mutant". */
export interface Patched {
  /** The object as it would be, were nothing checked. Absent where the patch is not applied at all. */
  readonly object?: KubernetesObject;
  /** What our own checks say. */
  readonly problems: readonly Problem[];
}

const trialFleet = join('tests', 'cluster', 'fleet');

/** Writes the patch into a copy of the trial fleet, synthesizes it, and beside that makes the object that the patch is for without any check. */
export const patchMutant = async (patch: string): Promise<Patched> => {
  const root = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  try {
    cpSync(trialFleet, root, { recursive: true });
    writeFileSync(join(root, 'overlays', 'mutant', 'patches.yaml'), `- ${patch.replace(/\}$/, ', reason: a mistake}')}\n`);
    const { problems } = await synthesize(root, () => {}, { team: 'mutant' });
    return { object: changedObject(root), problems };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

const changedObject = (root: string): KubernetesObject | undefined => {
  const { resolved } = loadFleet(root);
  const team = resolved?.fleet.teams.find(({ name }) => name === 'mutant');
  if (resolved === undefined || team === undefined) return undefined;
  const rendered = renderTeam(resolved.fleet, team, composeControllerFiles(team, resolved.fleet).value);
  const before = rendered.flatMap(({ objects }) => objects);
  return applyPatches(team, rendered, locate)
    .value.flatMap(({ objects }) => objects)
    .find((object) => !before.includes(object));
};
