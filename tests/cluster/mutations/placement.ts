import type { LooseObject } from '../../../src/testing/render-objects.ts';
import { oneControllerPerHome, volumesBind } from '../proofs/home.ts';
import * as scheduling from '../proofs/scheduling.ts';
import type { Build } from '../scene.ts';
import { both, edit, type Mutation } from './mutation.ts';

const home = /-jenkins-home$/;

const selectNothing = (build: Build): Build => {
  const pod: LooseObject = structuredClone(build.pod);
  pod.spec.nodeSelector = {};
  return { ...build, pod };
};

export const placementMutations: readonly Mutation[] = [
  {
    name: 'the volume is for another claim',
    breaks: volumesBind,
    shows: /PersistentVolumeClaim "jenkins-home" .*is Pending/,
    change: edit('PersistentVolume', home, ({ spec }) => (spec.claimRef.name = 'another')),
  },
  {
    name: 'the claim is for another volume',
    breaks: volumesBind,
    shows: /PersistentVolumeClaim "jenkins-home" .*is Pending/,
    change: edit('PersistentVolumeClaim', 'jenkins-home', ({ spec }) => (spec.volumeName = 'another')),
  },
  {
    name: 'the home is ReadWriteMany',
    breaks: oneControllerPerHome,
    shows: /a second pod on "jenkins-home" .*runs, on node/,
    change: both(
      edit('PersistentVolume', home, ({ spec }) => (spec.accessModes = ['ReadWriteMany'])),
      edit('PersistentVolumeClaim', 'jenkins-home', ({ spec }) => (spec.accessModes = ['ReadWriteMany'])),
    ),
  },
  {
    name: 'the controller selects the builds’ pool',
    breaks: scheduling.controllersLandOnTheirOwn,
    shows: /the controller in "try-mutant-\d+" is on "node-trial-agents/,
    change: edit('Deployment', 'jenkins', ({ spec: { template } }) => {
      template.spec.nodeSelector['jenkins-fleet/pool'] = 'trial-agents';
      template.spec.tolerations = [{ operator: 'Exists' }];
    }),
  },
  {
    name: 'the controller does not tolerate the taint of its pool',
    breaks: scheduling.controllersLandOnTheirOwn,
    shows: /the controller in "try-mutant-\d+" is on no node: .*untolerated taint/,
    change: edit('Deployment', 'jenkins', ({ spec }) => delete spec.template.spec.tolerations),
  },
  {
    name: 'the pods of builds select no node',
    breaks: scheduling.buildsLandWhereTheyShould,
    shows: /a pod of "\S+" in "try-mutant-\d+-agents" is on "node-/,
    changeBuild: selectNothing,
  },
  {
    name: 'the pods of builds select no node, and the nodes of their pool are closed',
    breaks: scheduling.buildsWaitForTheirNodes,
    shows: /a pod of "\S+" in "try-mutant-\d+-agents" is on "node-/,
    changeBuild: selectNothing,
  },
  {
    name: 'the controllers’ pool has no taint',
    breaks: scheduling.ownPodsStayAwayFromControllers,
    shows: /a pod that says nothing of nodes in "try-mutant-\d+-agents" lands on "trial-controllers"/,
    changeNode: (node) =>
      node.metadata.labels['karpenter.sh/nodepool'] === 'trial-controllers' ? { ...node, spec: { taints: [] } } : node,
  },
];
