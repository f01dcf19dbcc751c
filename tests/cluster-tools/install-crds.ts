import type { KubernetesObject } from '../../src/model/index.ts';
import type { Api } from './api.ts';
import { applyAll, complaints } from './apply-all.ts';
import { distinctKinds } from './find-obstacles.ts';
import { neededCrds } from './needed-crds.ts';
import type { OfferedCrds } from './read-offered-crds.ts';
import { Refusal } from './refusal.ts';
import { until } from './until.ts';

const patienceSeconds = 60;

/**
 * Installs those of the offered CustomResourceDefinitions that these objects need and the cluster does not have, and waits until it serves them; how many. Throws a
 * Refusal where one is missing or does not come.
 */
export const installCrds = async (api: Api, planned: readonly KubernetesObject[], { folder, crds }: OfferedCrds): Promise<number> => {
  const kinds = distinctKinds(planned);
  const { install, missing } = await neededCrds(api, kinds, crds);
  if (missing.length > 0) {
    const where = folder ? `and CRDS (${folder}) has none` : 'and CRDS names no folder of CustomResourceDefinitions';
    throw new Refusal(`refused: the cluster does not know ${missing.join(', ')}, ${where}.`);
  }
  const refused = complaints(await applyAll(api, install));
  if (refused.length > 0) throw new Refusal(refused.join('\n'));
  const unserved = async () => (await neededCrds(api, kinds, [])).missing;
  const late = await until(unserved, (names) => names.length === 0, patienceSeconds);
  if (late.length > 0) throw new Refusal(`the definitions are there, but not served: ${late.join(', ')}`);
  return install.length;
};
