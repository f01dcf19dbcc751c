import { applyingAgainChangesNothing, everythingApplies, noDifference } from '../proofs/applied.ts';
import { beside, edit, type Mutation } from './mutation.ts';

const twice = beside('ConfigMap', 'jenkins-programs', (object) => ({ ...object, data: { another: 'text' } }));

export const appliedMutations: readonly Mutation[] = [
  {
    name: 'a field that nobody knows',
    breaks: everythingApplies,
    shows: /Service "jenkins" .*refused: .*field not declared in schema/,
    change: edit('Service', 'jenkins', ({ spec }) => (spec.colour = 'blue')),
  },
  {
    name: 'a field twice, in two spellings',
    breaks: everythingApplies,
    shows: /Deployment "jenkins" .*refused: .*duplicate/i,
    change: edit('Deployment', 'jenkins', ({ spec }) => spec.template.spec.containers[0].env.push(spec.template.spec.containers[0].env[0])),
  },
  {
    name: 'a pod that its namespace will refuse, which the API server only warns of',
    breaks: everythingApplies,
    shows: /Deployment "jenkins" .*warning: would violate PodSecurity/,
    change: edit('Deployment', 'jenkins', ({ spec }) => (spec.template.spec.hostNetwork = true)),
  },
  {
    name: 'one ConfigMap in two files, with different texts',
    breaks: applyingAgainChangesNothing,
    shows: /ConfigMap "jenkins-programs" .*changes each time/,
    change: twice,
  },
  {
    name: 'one ConfigMap in two files, as Argo CD sees it',
    breaks: noDifference,
    shows: /kubectl diff: .*jenkins-programs/s,
    change: twice,
  },
];
