import type { KubernetesObject } from '../../model/index.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

/** Annotations of Argo CD that a patch may set; those of hooks and what these two may say is for the policy `keeps-data`. */
const ownAnnotations = /^argocd\.argoproj\.io\/(sync-wave|sync-options|compare-options|hook.*)$/;

/** Kubernetes removes these itself when nothing uses the volume or the claim any more. */
const ownFinalizers = new Set(['kubernetes.io/pv-protection', 'kubernetes.io/pvc-protection']);

/**
 * An object comes and goes with the Application of its team. By its `tracking-id` another Application would take it for one of its own, and prune it
 * (Argo CD 3.5, "Resource Tracking"); and with a finalizer that nobody takes away, a team that leaves would hold up the app of apps for ever.
 */
export const deliveredWithItsTeam: Policy = {
  name: 'delivered-with-its-team',
  canBeAllowed: false,
  check: ({ objects }) => objects.flatMap((of) => [...foreignAnnotations(of), ...foreignFinalizers(of)]),
};

const foreignAnnotations = (of: KubernetesObject): readonly Violation[] =>
  Object.keys(of.metadata.annotations ?? {})
    .filter((key) => key.startsWith('argocd.argoproj.io/') && !ownAnnotations.test(key))
    .map((key) => ({
      of,
      path: ['metadata', 'annotations', key],
      message: `has the annotation "${key}", which is Argo CD's own or for its Applications`,
      fix: 'remove it',
    }));

const foreignFinalizers = (of: KubernetesObject): readonly Violation[] => {
  const finalizers = valueAt(of, ['metadata', 'finalizers']);
  return (Array.isArray(finalizers) ? finalizers : [])
    .filter((name: unknown) => typeof name === 'string' && !ownFinalizers.has(name))
    .map((name: string) => ({
      of,
      path: ['metadata', 'finalizers'],
      message: `has the finalizer "${name}", so that it stays in deletion when its team goes`,
      fix: 'remove it',
    }));
};
