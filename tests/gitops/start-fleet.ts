import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '../cluster-tools/api.ts';
import { findObstacles } from '../cluster-tools/find-obstacles.ts';
import { holdCluster, holdNamespace } from '../cluster-tools/hold-cluster.ts';
import { installCrds } from '../cluster-tools/install-crds.ts';
import { keepNodesReady, makeNodes } from '../cluster-tools/keep-nodes-ready.ts';
import { nodesFromPools } from '../cluster-tools/nodes-from-pools.ts';
import { readManifests } from '../cluster-tools/read-manifests.ts';
import { readOfferedCrds } from '../cluster-tools/read-offered-crds.ts';
import { Refusal } from '../cluster-tools/refusal.ts';
import { refuseUnreachable } from '../cluster-tools/refuse-unreachable.ts';
import { apiPath, applicationsPath, namespacesPath } from './cluster/api-path.ts';
import { nameOf } from './cluster/kube-object.ts';
import { openCluster } from './cluster/open-cluster.ts';
import { openFleet } from './fleet.ts';
import { removeFleet } from './remove-fleet.ts';
import { makeClone } from './repository/make-clone.ts';
import { playExternalSecrets, playSecretStores } from './stand-ins/external-secrets.ts';
import { playKarpenter } from './stand-ins/karpenter.ts';
import { playKubelets } from './stand-ins/kubelet.ts';
import { playLoadBalancers } from './stand-ins/load-balancers.ts';
import { stopAll } from './stop-all.ts';

const standIns = [playExternalSecrets, playSecretStores, playLoadBalancers, playKarpenter, playKubelets];

/** Where to. */
interface Target {
  /** The folder of the project. */
  readonly project: string;
  /** The bare repository. */
  readonly repository: string;
  /** The URL under which Argo CD sees it, where that is not the one of `fleet.yaml`. */
  readonly url: string | undefined;
  readonly socket: string;
  readonly kubeconfig: string;
}

/** A fleet that is in Git and not in the cluster yet. */
interface StartedFleet {
  /** The folder of the clone. */
  readonly clone: string;
  /** Ends what was started, and takes everything out of the cluster again. */
  readonly stop: () => Promise<void>;
}

/**
 * Pushes the project, makes nodes, and starts what stands in for the controllers that are not there. Throws a Refusal, and has changed nothing, where the
 * cluster or the repository holds what is not of these tests.
 */
export async function startFleet({ project, repository, url, socket, kubeconfig }: Target): Promise<StartedFleet> {
  const [api, cluster] = [openApi(socket), openCluster(socket)];
  const planned = readManifests(join(project, 'dist')).filter(({ apiVersion }) => !apiVersion.startsWith('argoproj.io/'));
  const nodes = nodesFromPools(planned);
  const offered = readOfferedCrds(process.env['CRDS']);
  await refuseUnreachable(api);
  if (!(await api.serves('argoproj.io/v1alpha1', 'Application')))
    throw new Refusal(
      'refused: expected the cluster to run Argo CD, found no kind Application; docs/cluster-tests.md says how to install it.',
    );
  const applications = (await cluster.list(applicationsPath)).items.map(
    (application) => `Application ${nameOf(application)} is there already`,
  );
  const obstacles = [...applications, ...(await findObstacles(api, [...planned, ...nodes]))];
  if (obstacles.length > 0) throw new Refusal(['refused: this cluster is not free. Nothing was changed.', ...obstacles].join('\n  '));

  const clone = mkdtempSync(join(tmpdir(), 'jenkins-fleet-gitops-'));
  const stops: (() => unknown)[] = [() => rmSync(clone, { recursive: true, force: true })];
  const stop = () => stopAll(stops);
  try {
    await makeClone({ project, folder: clone, repository, url });
    const letGo = await holdCluster(api);
    stops.push(async () => {
      letGo();
      await cluster.remove(`${namespacesPath}/${holdNamespace}`);
    });
    await installCrds(api, planned, offered);
    await makeNodes(api, nodes);
    stops.push(() => Promise.all(nodes.map(({ metadata }) => cluster.remove(`${apiPath('v1', 'nodes')}/${metadata.name}`))));
    stops.push(keepNodesReady(api, nodes));
    const end = new AbortController();
    const playing = Promise.all(standIns.map((play) => play(cluster, end.signal)));
    // Said at once, since the proofs wait in vain from then on; thrown at the end, so that everything is cleaned up.
    playing.catch((error: unknown) => process.stderr.write(`a stand-in has failed: ${String(error)}\n`));
    stops.push(async () => {
      end.abort();
      await playing;
    });
    stops.push(async () => removeFleet(await openFleet({ socket, clone, kubeconfig, webhook: undefined })));
    return { clone, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
