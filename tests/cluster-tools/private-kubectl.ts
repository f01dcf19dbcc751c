import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseContext } from './check-context.ts';
import { type Kubectl, kubectlFor, kubectlProgram, runProgram } from './kubectl.ts';
import { Refusal } from './refusal.ts';

/**
 * kubectl with a copy of the kubeconfig, `kubeconfig` in the folder: the current context and nothing else, so that nobody who changes the context meanwhile
 * diverts the run. Throws a Refusal where nobody has confirmed that context.
 */
export const privateKubectl = async (folder: string, env: NodeJS.ProcessEnv): Promise<Kubectl> => {
  const program = kubectlProgram(env);
  const view = await runProgram(program, ['config', 'view', '--raw', '--minify', '--flatten', '--output=json']).catch(() => undefined);
  if (view === undefined)
    throw new Refusal(`"${program[0]}" cannot be started. The suite needs kubectl on PATH, or KUBECTL with a command.`);
  if (view.code !== 0) throw new Refusal(`KUBECONFIG cannot be read: ${view.stderr.trim()}`);
  const refusal = refuseContext((JSON.parse(view.stdout) as { 'current-context'?: string })['current-context'] ?? '', env);
  if (refusal !== undefined) throw new Refusal(`refused: ${refusal}`);
  const file = join(folder, 'kubeconfig');
  writeFileSync(file, view.stdout, { mode: 0o600 });
  return kubectlFor(file, env);
};
