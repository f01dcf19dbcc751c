import type { PodSpec, Volume } from '../../imports/kubernetes.ts';
import type { Fleet, Team } from '../../src/model/index.ts';
import { configReloadContainers } from './config-reload.ts';
import { jenkinsContainer } from './jenkins-container.ts';
import { controllersTaint } from './labels.ts';
import { pluginsContainer } from './plugins-container.ts';

/** The user of the controller's image; the access point of JENKINS_HOME maps every file to it. */
const jenkinsUser = 1000;

/** Time for a controller to save its running builds and stop; includes the seconds of the preStop hook. */
const terminationGraceSeconds = 300;

/** The pod of a controller: configuration first, then plugins, then Jenkins beside the container that keeps its configuration. */
export const controllerPod = (fleet: Fleet, team: Team): PodSpec => {
  const configReload = configReloadContainers(fleet, team);
  return {
    serviceAccountName: 'jenkins',
    automountServiceAccountToken: true,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: terminationGraceSeconds,
    nodeSelector: { 'kubernetes.io/os': 'linux', ...onDemand(fleet), ...fleet.nodePools?.controllers.labels },
    tolerations: [{ key: controllersTaint, operator: 'Exists', effect: 'NoSchedule' }],
    securityContext: {
      runAsNonRoot: true,
      runAsUser: jenkinsUser,
      runAsGroup: jenkinsUser,
      fsGroup: jenkinsUser,
      // The default would walk the whole home at every start, file by file on EFS.
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    initContainers: [configReload.init, pluginsContainer(team)],
    containers: [jenkinsContainer(team), configReload.watch],
    volumes,
  };
};

/** A controller that is moved interrupts every build: never on capacity that can be taken away. */
const onDemand = (fleet: Fleet): Record<string, string> =>
  fleet.nodes === 'karpenter' ? { 'karpenter.sh/capacity-type': 'on-demand' } : { 'eks.amazonaws.com/capacityType': 'ON_DEMAND' };

const volumes: readonly Volume[] = [
  { name: 'home', persistentVolumeClaim: { claimName: 'jenkins-home' } },
  // What can be made again is kept off EFS: it would cost burst credits, and a plugin in the home is never downgraded.
  ...['configuration', 'plugins', 'war', 'scm-cache', 'library-cache', 'tmp'].map((name) => ({ name, emptyDir: {} })),
  {
    name: 'secrets',
    projected: {
      defaultMode: 0o440,
      sources: [
        { secret: { name: 'jenkins-generated', items: [{ key: 'admin-password', path: 'admin-password' }] } },
        // Also where there is none yet: a first secret, or one that is missing in the store, must not replace the pod of a running controller.
        { secret: { name: 'jenkins-secrets', optional: true } },
      ],
    },
  },
  {
    name: 'reload-token',
    secret: { secretName: 'jenkins-generated', defaultMode: 0o440, items: [{ key: 'reload-token', path: 'reload-token' }] },
  },
  { name: 'programs', configMap: { name: 'jenkins-programs', defaultMode: 0o444 } },
];
