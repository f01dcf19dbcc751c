import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenForSignals } from '../cluster-tools/listen-for-signals.ts';
import { privateKubectl } from '../cluster-tools/private-kubectl.ts';
import { Refusal } from '../cluster-tools/refusal.ts';
import { runVitest } from '../cluster-tools/run-vitest.ts';
import { startProxy } from '../cluster-tools/start-proxy.ts';
import { asserted } from './asserted.ts';
import { variables } from './environment.ts';
import { startFleet } from './start-fleet.ts';
import { stopAll } from './stop-all.ts';

/**
 * The proofs with Argo CD, against the cluster that KUBECONFIG names. `--mutations` shows of each promise that it can fail; all else is passed to
 * vitest. Resolves with the exit code: 0 also where there is nothing to run against, 2 where the cluster or the repository must not be used.
 */
export async function main(args: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const { KUBECONFIG, GITOPS_REPOSITORY: repository, GITOPS_URL: url } = process.env;
  if (!KUBECONFIG || !repository) {
    say(`skipped: no Argo CD. ${KUBECONFIG ? 'GITOPS_REPOSITORY' : 'KUBECONFIG'} is not set; docs/cluster-tests.md says how to get one.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const { signal, code: interrupted } = listenForSignals();
  try {
    const kubectl = await privateKubectl(folder, process.env);
    const socket = join(folder, 'api.sock');
    stops.push(await startProxy(kubectl, socket));
    const kubeconfig = join(folder, 'kubeconfig');
    const { clone, stop } = await startFleet({ project: process.cwd(), repository, url, socket, kubeconfig });
    stops.push(stop);
    // What vitest leaves behind when it is ended goes with the folder.
    const handedOn = { TMPDIR: folder, [variables.socket]: socket, [variables.kubeconfig]: kubeconfig, [variables.clone]: clone };
    const mutations = { [variables.mutations]: args.includes('--mutations') ? 'true' : '' };
    const rest = args.filter((arg) => arg !== '--mutations');
    if (signal.aborted) return interrupted();
    const code = await runVitest(['run', '--config', 'tests/gitops/vitest.config.ts', ...rest], { ...handedOn, ...mutations }, signal);
    if (code === 0 && rest.length === args.length)
      say(['', 'Asserted, not proven here:', ...asserted.map((line) => `  ${line}`)].join('\n'));
    return signal.aborted ? interrupted() : code;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return 2;
  } finally {
    await stopAll(stops);
  }
}
