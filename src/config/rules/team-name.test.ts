import { describeRule } from '../../testing/describe-rule.ts';
import { teamName } from './team-name.ts';

const named = (name: string, fleet = '') => ({ fleet, teams: { [name]: '' } });
const reserved = (name: string, reason: string) =>
  `overlays/${name} expected a name that is free, found "${name}", ${reason}; rename the folder`;
const malformed = (name: string) =>
  `overlays/${name} expected lower-case letters, digits and "-", at most 40 of them, found "${name}"; rename the folder`;

describeRule(teamName, {
  accepts: {
    'a word': named('payments'),
    'letters, digits and "-"': named('team-2'),
    'a name of 40 characters': named('a'.repeat(40)),
    'a name with "agents" in it': named('agents-of-change'),
    "a name that only contains the fleet's": named('not-acme'),
    'the name of an add-on inside another': named('monitoring-tools'),
  },
  rejects: {
    capitals: [named('Payments'), malformed('Payments')],
    'a name of 41 characters': [named('a'.repeat(41)), malformed('a'.repeat(41))],
    'a "-" at the end': [named('a-'), malformed('a-')],
    'a dot': [named('a.b'), malformed('a.b')],
    'a folder of dist/': [named('cluster'), reserved('cluster', 'which is reserved')],
    'the folder of the secrets that all teams read': [named('shared'), reserved('shared', 'which is reserved')],
    'a property that every object of JavaScript has': [named('constructor'), reserved('constructor', 'which is reserved')],
    'a device of Windows': [
      named('con'),
      reserved('con', 'which is a device of Windows, so that the repository cannot be checked out there'),
    ],
    'the namespace of Argo CD': [named('cd', 'argocd: {namespace: cd}'), reserved('cd', 'which is reserved')],
    'the namespace of an add-on': [named('external-secrets'), reserved('external-secrets', 'which is reserved')],
    'the namespace of an add-on by its end': [
      named('ack-system'),
      reserved('ack-system', 'and names that end in "-system" are those of add-ons'),
    ],
    'a namespace of Kubernetes': [
      named('kube-public'),
      reserved('kube-public', 'and names that begin with "kube" are those of Kubernetes'),
    ],
    'the fleet': [named('acme'), reserved('acme', 'and names that begin with "acme" are the fleet\'s own')],
    'what begins with the fleet': [
      named('acme-cluster'),
      reserved('acme-cluster', 'and names that begin with "acme" are the fleet\'s own'),
    ],
    'a namespace of builds': [named('web-agents'), reserved('web-agents', 'and names that end in "-agents" are namespaces of builds')],
    'a name that is reserved with its prefix': [
      named('x', 'prefix: kube-'),
      reserved('x', 'and names that begin with "kube" are those of Kubernetes'),
    ],
  },
});
