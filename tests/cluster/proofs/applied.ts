import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { KubernetesObject } from '../../../src/model/index.ts';
import { nameOf } from '../../../src/policy/policy.ts';
import type { LooseObject } from '../../../src/testing/render-objects.ts';
import { type Api, fieldManager } from '../../cluster-tools/api.ts';
import { applyAll, complaints } from '../../cluster-tools/apply-all.ts';
import type { Area, Proof } from '../proof.ts';
import { objectsOf, type Scene } from '../scene.ts';
import { standInSecrets } from '../stand-in-secrets.ts';

/** Times in `managedFields` are whole seconds. */
const secondOfTimestamps = 1100;

export const everythingApplies: Proof = {
  name: 'every object is accepted by server-side apply under strict validation, without a warning',
  prove: async (scene) => {
    const objects = objectsOf(scene);
    const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
    const early = await applyAll(scene.api, namespaces);
    const applied = await applyAll(scene.api, [...objects.filter(({ kind }) => kind !== 'Namespace'), ...standInSecrets(objects)]);
    return complaints([...early, ...applied]);
  },
};

export const applyingAgainChangesNothing: Proof = {
  name: 'applying everything again changes nothing',
  prove: async (scene) => {
    await wait(secondOfTimestamps);
    const found: string[] = [];
    // In turn: of two manifests for one object the second undoes the first.
    for (const object of objectsOf(scene)) found.push(...(await changesOf(scene.api, object)));
    return found;
  },
};

export const noDifference: Proof = {
  name: 'kubectl diff --server-side shows no difference, so that Argo CD has nothing to sync for ever',
  prove: async (scene) => {
    const found: string[] = [];
    for (const objects of withoutTwins(objectsOf(scene))) found.push(...(await differencesOf(scene, objects)));
    return found;
  },
};

/** kubectl compares one manifest of an object, the last: of two manifests for one object each comes into a list of its own. */
const withoutTwins = (objects: readonly KubernetesObject[]): readonly (readonly KubernetesObject[])[] => {
  const lists: Map<string, KubernetesObject>[] = [];
  for (const object of objects) {
    const name = nameOf(object);
    const list = lists.find((one) => !one.has(name));
    if (list) list.set(name, object);
    else lists.push(new Map([[name, object]]));
  }
  return lists.map((list) => [...list.values()]);
};

const differencesOf = async ({ kubectl }: Pick<Scene, 'kubectl'>, objects: readonly KubernetesObject[]): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  try {
    const file = join(folder, 'objects.json');
    writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
    const options = ['--server-side', `--field-manager=${fieldManager}`, '--force-conflicts'];
    const { code, stdout, stderr } = await kubectl.run(['diff', ...options, '-f', file]);
    return code === 0 && stdout === '' ? [] : [`kubectl diff: ${stdout.trim()} ${stderr.trim()}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Nothing is written when nothing changes, and then the version stays. It also grows when a controller reports a status meanwhile, so what counts is whether it was we
 * who wrote.
 */
const changesOf = async (api: Api, object: KubernetesObject): Promise<readonly string[]> => {
  const before = await api.get(object);
  const after = await api.apply(object);
  if (after.status >= 300) return [`${nameOf(object)}: refused: ${after.body.message}`];
  const sameVersion = before.body.metadata?.resourceVersion === after.body.metadata.resourceVersion;
  if (sameVersion || lastWritten(before.body) === lastWritten(after.body)) return [];
  return [`${nameOf(object)}: changes each time that it is applied, now to version ${after.body.metadata.resourceVersion}`];
};

/** When our field manager wrote last, to the second. */
const lastWritten = ({ metadata }: LooseObject): string | undefined =>
  metadata?.managedFields?.find(
    ({ manager, operation }: { manager: string; operation: string }) => manager === fieldManager && operation === 'Apply',
  )?.time;

export const applied: Area = { title: 'the API server', proofs: [everythingApplies, applyingAgainChangesNothing, noDifference] };
