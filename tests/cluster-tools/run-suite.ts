import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KubernetesObject } from '../../src/model/index.ts';
import { type Api, openApi } from './api.ts';
import { cleanUp } from './clean-up.ts';
import { distinctKinds, findObstacles } from './find-obstacles.ts';
import { holdCluster, holdNamespace, releaseCluster } from './hold-cluster.ts';
import { installCrds } from './install-crds.ts';
import { keepNodesReady, makeNodes } from './keep-nodes-ready.ts';
import { listenForSignals } from './listen-for-signals.ts';
import { nodesFromPools } from './nodes-from-pools.ts';
import { privateKubectl } from './private-kubectl.ts';
import { readOfferedCrds } from './read-offered-crds.ts';
import { Refusal } from './refusal.ts';
import { refuseUnreachable } from './refuse-unreachable.ts';
import { runVitest } from './run-vitest.ts';
import { startProxy } from './start-proxy.ts';

/** What a suite wants of a cluster. */
export interface Suite {
  /** All that it is going to make, besides nodes and definitions. */
  readonly planned: readonly KubernetesObject[];
  /** Its configuration for vitest. */
  readonly config: string;
  /** Given to vitest, beside the two variables below. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** Whether to remove what a killed run has left, and no more. */
  readonly onlyCleanUp: boolean;
}

/** Name the socket of the API server, and the kubeconfig, for the tests. */
export const socketVariable = 'JENKINS_FLEET_TEST_SOCKET';
export const kubeconfigVariable = 'JENKINS_FLEET_TEST_KUBECONFIG';

/** Says a line to whoever started the suite. */
type Say = (line: string) => void;

/**
 * Runs a suite against the cluster that KUBECONFIG names, and cleans up behind it, also when it is interrupted. The exit code: 0 where everything is proven or there
 * is no cluster, 1 where something is not, 2 where the cluster cannot be used, 129, 130 or 143 after a signal.
 */
export const runSuite = async (suite: Suite, say: Say): Promise<number> => {
  if (!process.env['KUBECONFIG']) {
    say('skipped: no cluster. KUBECONFIG names none; docs/cluster-tests.md says how to get one.');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  const stops: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const kubectl = await privateKubectl(folder, process.env);
    const socket = join(folder, 'api.sock');
    stops.unshift(await startProxy(kubectl, socket));
    // What vitest leaves behind when it is ended goes with the folder.
    const env = { ...suite.env, TMPDIR: folder, [socketVariable]: socket, [kubeconfigVariable]: join(folder, 'kubeconfig') };
    const api = openApi(socket);
    await refuseUnreachable(api);
    return await runOn(api, { ...suite, env }, say, stops);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return 2;
  } finally {
    for (const stop of stops) stop();
  }
};

const runOn = async (api: Api, { planned, config, env, args, onlyCleanUp }: Suite, say: Say, stops: (() => void)[]): Promise<number> => {
  const nodes = nodesFromPools(planned);
  const offered = readOfferedCrds(process.env['CRDS']);
  const obstacles = await findObstacles(api, [...planned, ...nodes]);
  if (obstacles.length > 0) {
    throw new Refusal(['refused: this cluster is not free. Nothing was changed.', ...obstacles.map((line) => `  ${line}`)].join('\n'));
  }
  const { signal, code: interrupted } = listenForSignals();
  stops.unshift(await holdCluster(api));
  const kinds = distinctKinds(planned.filter(({ metadata }) => metadata.namespace === undefined));
  try {
    const left = await cleanUp(api, kinds, holdNamespace);
    if (left.length > 0) throw new Refusal(['refused: a former run left what cannot be removed.', ...left].join('\n'));
    if (onlyCleanUp || signal.aborted) return interrupted();
    say(`${await installCrds(api, planned, offered)} CustomResourceDefinitions installed.`);
    await makeNodes(api, nodes);
    stops.unshift(keepNodesReady(api, nodes));
    const code = signal.aborted ? 0 : await runVitest(['run', '--config', config, ...args], env, signal);
    return signal.aborted ? interrupted() : code;
  } finally {
    say('Cleaning up …');
    await leave(api, kinds, say);
  }
};

/** The cluster may be gone by now: then there is nothing to clean up, and what the tests found still counts. */
const leave = async (api: Api, kinds: Parameters<typeof cleanUp>[1], say: Say): Promise<void> => {
  try {
    for (const line of await cleanUp(api, kinds, holdNamespace)) say(`left behind: ${line}`);
    await releaseCluster(api);
  } catch (error) {
    say(
      `left behind: everything that could not be reached (${error instanceof Error ? error.message : error}). Later: npm run test:cluster -- --clean`,
    );
  }
};
