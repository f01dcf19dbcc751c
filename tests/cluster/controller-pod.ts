import type { Team } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import { until } from '../cluster-tools/until.ts';
import type { Scene } from './scene.ts';

/** The pod that the Deployment of a team has made, when it has come so far, or when patience is over; undefined where there is none. */
export const controllerPod = (
  { api, patienceSeconds }: Pick<Scene, 'api' | 'patienceSeconds'>,
  { namespace }: Team,
  isReady: (pod: LooseObject) => boolean,
): Promise<LooseObject | undefined> => {
  const find = async () =>
    (await api.list('v1', 'Pod', namespace)).find(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'jenkins');
  return until(find, (pod) => pod !== undefined && isReady(pod), patienceSeconds);
};
