import { openApi } from '../cluster-tools/api.ts';
import { kubectlFor } from '../cluster-tools/kubectl.ts';
import { kubeconfigVariable, socketVariable } from '../cluster-tools/run-suite.ts';
import { type Scene, wholeStage } from './scene.ts';

const patienceSeconds = 40;

/** The cluster that the suite has opened, and all fleets in it. Rejects where vitest was started by hand. */
export const openScene = async (): Promise<Scene> => {
  const { [socketVariable]: socket, [kubeconfigVariable]: kubeconfig } = process.env;
  if (!socket || !kubeconfig)
    throw new Error('these tests are started by "npm run test:cluster", which looks whether the cluster may be used');
  return { ...(await wholeStage()), api: openApi(socket), kubectl: kubectlFor(kubeconfig, process.env), patienceSeconds };
};
