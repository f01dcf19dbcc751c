import { runSuite, type Suite } from '../cluster-tools/run-suite.ts';
import { asserted } from './asserted.ts';
import { copiesForMutations } from './mutations/copies.ts';
import { objectsOf, wholeStage } from './scene.ts';

/**
 * The suite against a cluster. `--mutations` shows of each promise that it can fail, `--clean` only removes what a run left behind that was killed; all else is
 * passed to vitest. Resolves with the exit code.
 */
export const main = async (args: readonly string[]): Promise<number> => {
  const mutations = args.includes('--mutations');
  const onlyCleanUp = args.includes('--clean');
  const stage = await wholeStage();
  const suite: Suite = {
    planned: [...objectsOf(stage), ...copiesForMutations(stage)],
    config: 'vitest.cluster.config.ts',
    env: { JENKINS_FLEET_TEST_MUTATIONS: mutations ? 'true' : '' },
    args: args.filter((arg) => arg !== '--mutations' && arg !== '--clean'),
    onlyCleanUp,
  };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const code = await runSuite(suite, say);
  if (process.env['KUBECONFIG'] && code === 0 && !mutations && !onlyCleanUp) {
    say(['', 'Asserted, not proven here:', ...asserted.map((line) => `  ${line}`)].join('\n'));
  }
  return code;
};
