import * as admission from '../proofs/admission.ts';
import * as podSecurity from '../proofs/pod-security.ts';
import * as quota from '../proofs/quota.ts';
import { drop, edit, type Mutation } from './mutation.ts';

const enforce = 'pod-security.kubernetes.io/enforce';
const controllers = /^try-mutant-\d+$/;
const builds = /^try-mutant-\d+-agents$/;

export const admissionMutations: readonly Mutation[] = [
  {
    name: 'the controller is privileged',
    breaks: podSecurity.controllersPodExists,
    shows: /Deployment "jenkins" .*has no pod: .*violates PodSecurity "restricted/,
    change: edit('Deployment', 'jenkins', ({ spec }) => (spec.template.spec.containers[0].securityContext = { privileged: true })),
  },
  {
    name: 'the programs of the sidecar are not delivered',
    breaks: podSecurity.controllerRuns,
    shows: /the controller in "try-mutant-\d+" is Pending: .*configmaps? "jenkins-programs" not found/i,
    change: drop('ConfigMap', 'jenkins-programs'),
  },
  {
    name: 'the builds’ namespace has the controllers’ level',
    breaks: podSecurity.buildsAreAdmitted,
    shows: /Pod of "maven-.*violates PodSecurity "restricted/,
    change: edit('Namespace', builds, ({ metadata }) => (metadata.labels[enforce] = 'restricted')),
  },
  {
    name: 'the controllers’ namespace has the builds’ level',
    breaks: podSecurity.controllersStayInside,
    shows: /Pod as root in "try-mutant-\d+": admitted/,
    change: edit('Namespace', controllers, ({ metadata }) => (metadata.labels[enforce] = 'baseline')),
  },
  {
    name: 'the builds’ namespace has the level privileged',
    breaks: podSecurity.buildsStayInside,
    shows: /Pod privileged in "try-mutant-\d+-agents": admitted/,
    change: edit('Namespace', builds, ({ metadata }) => (metadata.labels[enforce] = 'privileged')),
  },
  {
    name: 'the builds’ namespace only warns',
    breaks: podSecurity.buildsStayInside,
    shows: /Pod with a folder of the node in "try-mutant-\d+-agents": admitted/,
    change: edit('Namespace', builds, ({ metadata }) => delete metadata.labels[enforce]),
  },
  {
    name: 'the builds’ namespace does not say that builds run in it',
    breaks: admission.pipelinesStayInside,
    shows: /Pod with a volume of NFS in "try-mutant-\d+-agents": admitted/,
    change: edit('Namespace', builds, ({ metadata }) => delete metadata.labels['app.kubernetes.io/component']),
  },
  {
    name: 'the quota has twice the CPU of the size',
    breaks: quota.cpuIsLimited,
    shows: /admits requests.cpu beyond the size/,
    change: edit('ResourceQuota', 'agents', ({ spec }) => (spec.hard['requests.cpu'] = '32')),
  },
  {
    name: 'the quota says nothing of memory',
    breaks: quota.memoryIsLimited,
    shows: /admits requests.memory beyond the size/,
    change: edit('ResourceQuota', 'agents', ({ spec }) => delete spec.hard['requests.memory']),
  },
  {
    name: 'the quota has less memory than the size',
    breaks: quota.memoryIsLimited,
    shows: /refuses what the size allows: .*exceeded quota/,
    change: edit('ResourceQuota', 'agents', ({ spec }) => (spec.hard['requests.memory'] = '1Gi')),
  },
  {
    name: 'the quota counts no pods',
    breaks: quota.podsAreLimited,
    shows: /admits pods beyond the size/,
    change: edit('ResourceQuota', 'agents', ({ spec }) => (spec.hard.pods = '1k')),
  },
  {
    name: 'the quota is taken away',
    breaks: quota.cpuIsLimited,
    shows: /ResourceQuota "agents" .*not found/,
    change: drop('ResourceQuota', 'agents'),
  },
  {
    name: 'there is no LimitRange',
    breaks: quota.requestsHaveDefaults,
    shows: /Pod without requests .*must specify requests.cpu/,
    change: drop('LimitRange', 'agents'),
  },
];
