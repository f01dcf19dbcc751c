import type { KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy, Violation } from '../policy.ts';

/** Annotations of Argo CD that a patch may set; those of hooks and what these two may say is for the policy `keeps-data`. */
const ownAnnotations = /^argocd\.argoproj\.io\/(sync-wave|sync-options|compare-options|hook.*)$/;

/** Kubernetes removes these itself when nothing uses the volume or the claim any more. */
const ownFinalizers = new Set(['kubernetes.io/pv-protection', 'kubernetes.io/pvc-protection']);

/** Which objects are there before the rest, and healthy (charts/constructs/sync.ts). */
const waves: ReadonlyMap<string, string> = new Map([
  ...['Namespace', 'PersistentVolume', 'Password'].map((kind) => [kind, '-2'] as const),
  ...['ExternalSecret', 'PodIdentityAssociation', 'SecurityGroupPolicy'].map((kind) => [kind, '-1'] as const),
]);

/** Of these `keeps-data` demands that they stay. */
const keptKinds = new Set(['PersistentVolume', 'PersistentVolumeClaim', 'Namespace']);

/** What stays or waits when its team goes, and what lets the API server pass over what it does not know, or takes another way to apply. */
const otherWays = /^((Prune|Delete)=(?!true$)|Validate=false$|ServerSideApply=false$)/;

/**
 * An object comes and goes with the Application of its team, in its turn: Argo CD waits for each wave, so that a Deployment before its Secrets waits for ever,
 * and a controller that stays when its team goes writes to a home that another may have by then. By its `tracking-id` another Application would take it for one of its own, and prune it
 * (Argo CD 3.5, "Resource Tracking"); and with a finalizer that nobody takes away, a team that leaves would hold up the app of apps for ever.
 */
export const deliveredWithItsTeam: Policy = {
  name: 'delivered-with-its-team',
  canBeAllowed: false,
  check: ({ objects }) =>
    objects.flatMap((of) => [...foreignAnnotations(of), ...foreignFinalizers(of), ...findOtherWave(of), ...findOtherWays(of)]),
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

const findOtherWave = (of: KubernetesObject): readonly Violation[] => {
  const path = ['metadata', 'annotations', 'argocd.argoproj.io/sync-wave'];
  const [found, expected] = [valueAt(of, path), waves.get(of.kind)];
  if (found === expected) return [];
  const message = `is in the wave ${printValue(found)} of a sync, expected ${expected === undefined ? 'none' : `"${expected}"`}`;
  return [{ of, path, message, fix: 'leave it as it is: what others wait for comes first' }];
};

const findOtherWays = (of: KubernetesObject): readonly Violation[] => {
  const path = ['metadata', 'annotations', 'argocd.argoproj.io/sync-options'];
  const text = valueAt(of, path);
  if (keptKinds.has(of.kind) || typeof text !== 'string') return [];
  return text
    .split(',')
    .map((option) => option.trim())
    .filter((option) => otherWays.test(option))
    .map((option) => ({
      of,
      path,
      message: `has the sync option "${option}", by which it stays when its team goes, or is not applied as it was checked`,
      fix: 'remove the option',
    }));
};

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
