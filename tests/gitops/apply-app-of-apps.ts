import { join } from 'node:path';
import { kubectlFor } from '../cluster-tools/kubectl.ts';
import type { Fleet } from './fleet.ts';

/** The one manual step of the README. */
export async function applyAppOfApps({ clone, environment }: Fleet): Promise<void> {
  const file = join(clone.folder, 'dist', 'argocd', 'app-of-apps.yaml');
  const { code, stderr } = await kubectlFor(environment.kubeconfig, process.env).run(['apply', '-f', file]);
  if (code !== 0) throw new Error(`kubectl apply: ${stderr}`);
}
