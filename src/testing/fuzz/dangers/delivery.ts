import { type Danger, type FindDangers, mapOf, set } from './danger.ts';

/** What makes Argo CD or Kubernetes treat an object as something else than a part of the team. */
export const deliveryDangers: FindDangers = ({ metadata }, { team }) => [
  ...annotations(mapOf(metadata.annotations), {
    'argocd.argoproj.io/hook': 'PreSync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    'argocd.argoproj.io/tracking-id': `${team}:/Service:${team}/jenkins`,
    'argocd.argoproj.io/sync-options': 'Replace=true,Force=true',
    'argocd.argoproj.io/skip-reconcile': 'true',
    'argocd.argoproj.io/sync-wave': '7',
    'helm.sh/hook': 'pre-install',
  }),
  set('an object that cannot be deleted', '/metadata/finalizers', ['example.com/never']),
  set('an object that goes with another', '/metadata/ownerReferences', [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'x', uid: '0' }]),
];

const annotations = (present: Readonly<Record<string, unknown>>, texts: Readonly<Record<string, string>>): readonly Danger[] =>
  Object.entries(texts).map(([key, text]) => set(`the annotation ${key}: ${text}`, '/metadata/annotations', { ...present, [key]: text }));
