import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { Application } from './application.ts';

/** The Applications that a clone's `dist/argocd/` declares. */
export function declaredApplications(clone: string): readonly Application[] {
  const folder = join(clone, 'dist', 'argocd');
  return readdirSync(folder)
    .flatMap((file) => loadAll(readFileSync(join(folder, file), 'utf8')) as readonly Application[])
    .filter(({ kind }) => kind === 'Application');
}

/** The one that keeps all others applied. Throws where there is none. */
export function declaredAppOfApps(clone: string): Application {
  const found = declaredApplications(clone).find(({ spec }) => spec.source.path === 'dist/argocd');
  if (!found) throw new Error('expected an Application of dist/argocd in dist/argocd/; run "npm run synth"');
  return found;
}
