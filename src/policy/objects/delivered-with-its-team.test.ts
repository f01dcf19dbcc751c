import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { deliveredWithItsTeam } from './delivered-with-its-team.ts';

const target = '{kind: Service, name: jenkins}';
const annotation = (key: string) => patch(target, `merge: {metadata: {annotations: {${key}: "true"}}}`);
const isForeign = (key: string) =>
  `3: Service "jenkins" in "payments" has the annotation "${key}", which is Argo CD's own or for its Applications`;

describePolicy(deliveredWithItsTeam, {
  accepts: {
    'what is generated': {},
    'another wave': annotation('argocd.argoproj.io/sync-wave'),
    "an annotation of somebody's own": annotation('example.com/argocd.argoproj.io'),
    "Kubernetes' own finalizer": patch(
      '{kind: PersistentVolumeClaim, name: jenkins-home}',
      'merge: {metadata: {finalizers: [kubernetes.io/pvc-protection]}}',
    ),
  },
  rejects: {
    'an object of another Application': [annotation('argocd.argoproj.io/tracking-id'), isForeign('argocd.argoproj.io/tracking-id')],
    'an annotation for Applications': [annotation('argocd.argoproj.io/skip-reconcile'), isForeign('argocd.argoproj.io/skip-reconcile')],
    'a finalizer that nobody takes away': [
      patch(target, 'ops: [{op: add, path: /metadata/finalizers, value: [example.com/never]}]'),
      '3: Service "jenkins" in "payments" has the finalizer "example.com/never", so that it stays in deletion when its team goes',
    ],
  },
});
