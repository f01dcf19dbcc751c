import type { KubernetesObject } from '../../../src/model/index.ts';
import { nameOf } from '../../../src/policy/policy.ts';
import type { LooseObject } from '../../../src/testing/render-objects.ts';
import { until } from '../../cluster-tools/until.ts';
import { controllerPod } from '../controller-pod.ts';
import { plainPod, schedule } from '../pods.ts';
import type { Area, Proof } from '../proof.ts';

/** What the scheduler of Kubernetes 1.29 and later says. */
const homeIsTaken = /ReadWriteOncePod/;

export const volumesBind: Proof = {
  name: 'each volume is bound to the claim that it is for, and to no other',
  prove: async ({ api, teams, patienceSeconds }) => {
    const claims = teams.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'PersistentVolumeClaim'));
    const found = await Promise.all(
      claims.map(async (claim) => {
        const { body } = await until(
          () => api.get(claim),
          ({ body: live }) => live.status?.phase === 'Bound',
          patienceSeconds,
        );
        const wanted = (claim as LooseObject).spec.volumeName;
        const volume = body.spec?.volumeName;
        if (body.status?.phase !== 'Bound') return [`${nameOf(claim)} is ${body.status?.phase}`];
        return volume === wanted ? [] : [`${nameOf(claim)} is bound to "${volume}", not to "${wanted}"`];
      }),
    );
    return found.flat();
  },
};

/** Where a pod lands that is like the controller's, as far as home and nodes go. */
const secondController = (deployment: KubernetesObject): KubernetesObject => {
  const { nodeSelector, tolerations } = (deployment as LooseObject).spec.template.spec;
  return plainPod(deployment.metadata.namespace ?? '', 'second-controller', {
    nodeSelector,
    tolerations,
    volumes: [{ name: 'home', persistentVolumeClaim: { claimName: 'jenkins-home' } }],
  });
};

export const oneControllerPerHome: Proof = {
  name: 'a second pod on the home of a running controller waits, and the scheduler says why',
  prove: async (scene) => {
    const { teams } = scene;
    const running = teams.filter(({ team, fleet }) => fleet.nodePools && !team.suspended);
    if (running.length === 0) return { notHere: 'fleet.yaml makes no node pools, so the suite has no nodes' };
    const deployments = running.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'Deployment'));
    // Otherwise it could be the controller that waits.
    await Promise.all(running.map(({ team }) => controllerPod(scene, team, ({ spec }) => spec.nodeName !== undefined)));
    const fates = await schedule(scene, deployments.map(secondController));
    return fates.flatMap(({ node, reason }, index) => {
      if (node === undefined && homeIsTaken.test(reason)) return [];
      const place = `a second pod on "jenkins-home" in "${deployments[index]?.metadata.namespace}"`;
      return [node === undefined ? `${place} waits for another reason: ${reason}` : `${place} runs, on node "${node}"`];
    });
  },
};

export const home: Area = { title: 'the home of a controller', proofs: [volumesBind, oneControllerPerHome] };
