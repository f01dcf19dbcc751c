import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { namespacesEnforcePodSecurity } from './namespaces-enforce-pod-security.ts';

const controller = (change: string, written = {}) => patch('{kind: Namespace, name: payments}', change, written);
const agents = (change: string, written = {}) => patch('{kind: Namespace, name: payments-agents}', change, written);
const label = (name: string, value: string) => `merge: {metadata: {labels: {pod-security.kubernetes.io/${name}: ${value}}}}`;
const privileged = {
  fleet: 'allow: [{team: payments, rule: privileged-builds, reason: test}]',
  teams: { payments: 'agents: [docker]' },
};
const of = (namespace: string, name: string) => `Namespace "${namespace}" needs the label "pod-security.kubernetes.io/${name}" to be`;

describePolicy(namespacesEnforcePodSecurity, {
  accepts: {
    'what is rendered': {},
    'what is rendered where a kind needs privileges': privileged,
    'other labels': controller('merge: {metadata: {labels: {example.com/a: b}}}'),
    'a stricter level for builds': agents(label('enforce', 'restricted')),
    'a stricter level where a kind needs privileges': agents(label('enforce', 'baseline'), privileged),
    'a stricter warning': agents(label('warn', 'restricted')),
    'an audit': controller(label('audit', 'baseline')),
  },
  rejects: {
    'a weaker level for the controller': [
      controller(label('enforce', 'baseline')),
      `3: ${of('payments', 'enforce')} "restricted", found "baseline"`,
    ],
    'no level for the controller': [controller(label('enforce', 'null')), `3: ${of('payments', 'enforce')} "restricted", found nothing`],
    'a weaker level for the controller where builds may have one': [
      controller(label('enforce', 'privileged'), privileged),
      `3: ${of('payments', 'enforce')} "restricted", found "privileged"`,
    ],
    'privileges for builds that no kind needs': [
      agents(label('enforce', 'privileged')),
      `3: ${of('payments-agents', 'enforce')} "baseline" or "restricted", found "privileged"`,
    ],
    'a level in other letters': [
      agents(label('enforce', 'Baseline')),
      `3: ${of('payments-agents', 'enforce')} "baseline" or "restricted", found "Baseline"`,
    ],
    'an older version': [controller(label('enforce-version', 'v1.20')), `3: ${of('payments', 'enforce-version')} "latest", found "v1.20"`],
    'no version': [
      agents('ops: [{op: remove, path: /metadata/labels/pod-security.kubernetes.io~1enforce-version}]'),
      `3: ${of('payments-agents', 'enforce-version')} "latest", found nothing`,
    ],
    'no warning': [controller(label('warn', 'privileged')), `3: ${of('payments', 'warn')} "restricted", found "privileged"`],
    'a warning of an older version': [
      controller(label('warn-version', 'v1.25')),
      `3: ${of('payments', 'warn-version')} "latest", found "v1.25"`,
    ],
    'a label by the move of another': [
      agents(
        'ops: [{op: move, from: /metadata/labels/pod-security.kubernetes.io~1enforce, path: /metadata/labels/pod-security.kubernetes.io~1audit}]',
      ),
      `3: ${of('payments-agents', 'enforce')} "baseline" or "restricted", found nothing`,
    ],
  },
});
