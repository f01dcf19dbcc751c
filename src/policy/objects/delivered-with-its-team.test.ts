import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { deliveredWithItsTeam } from './delivered-with-its-team.ts';

const target = '{kind: Service, name: jenkins}';
const annotation = (key: string) => patch(target, `merge: {metadata: {annotations: {${key}: "true"}}}`);
const isForeign = (key: string) =>
  `3: Service "jenkins" in "payments" has the annotation "${key}", which is Argo CD's own or for its Applications`;

const otherwise = 'by which it stays when its team goes, or is not applied as it was checked';

describePolicy(deliveredWithItsTeam, {
  accepts: {
    'what is generated': {},
    'options that change nothing about what is applied': patch(
      target,
      'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "SkipDryRunOnMissingResource=true, Prune=true"}}}',
    ),
    'protection of what holds data': patch(
      '{kind: PersistentVolumeClaim, name: jenkins-home}',
      'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Delete=false,Prune=false"}}}',
    ),
    "an annotation of somebody's own": annotation('example.com/argocd.argoproj.io'),
    "Kubernetes' own finalizer": patch(
      '{kind: PersistentVolumeClaim, name: jenkins-home}',
      'merge: {metadata: {finalizers: [kubernetes.io/pvc-protection]}}',
    ),
  },
  rejects: {
    'a controller before what it needs': [
      patch('{kind: Deployment, name: jenkins}', 'merge: {metadata: {annotations: {argocd.argoproj.io/sync-wave: "-5"}}}'),
      '3: Deployment "jenkins" in "payments" is in the wave "-5" of a sync, expected none',
    ],
    'a namespace after what is in it': [
      patch('{kind: Namespace, name: payments}', 'merge: {metadata: {annotations: {argocd.argoproj.io/sync-wave: "5"}}}'),
      '3: Namespace "payments" is in the wave "5" of a sync, expected "-2"',
    ],
    'a controller that runs on when its team has gone': [
      patch(
        '{kind: Deployment, name: jenkins}',
        'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Prune=confirm, Delete=false"}}}',
      ),
      `3: Deployment "jenkins" in "payments" has the sync option "Prune=confirm", ${otherwise}`,
      `3: Deployment "jenkins" in "payments" has the sync option "Delete=false", ${otherwise}`,
    ],
    'what is applied without a check of its fields': [
      patch(target, 'merge: {metadata: {annotations: {argocd.argoproj.io/sync-options: "Validate=false,ServerSideApply=false"}}}'),
      `3: Service "jenkins" in "payments" has the sync option "Validate=false", ${otherwise}`,
      `3: Service "jenkins" in "payments" has the sync option "ServerSideApply=false", ${otherwise}`,
    ],
    'an object of another Application': [annotation('argocd.argoproj.io/tracking-id'), isForeign('argocd.argoproj.io/tracking-id')],
    'an annotation for Applications': [annotation('argocd.argoproj.io/skip-reconcile'), isForeign('argocd.argoproj.io/skip-reconcile')],
    'a finalizer that nobody takes away': [
      patch(target, 'ops: [{op: add, path: /metadata/finalizers, value: [example.com/never]}]'),
      '3: Service "jenkins" in "payments" has the finalizer "example.com/never", so that it stays in deletion when its team goes',
    ],
  },
});
