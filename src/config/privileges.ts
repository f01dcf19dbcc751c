import type { AgentKind } from '../model/index.ts';
import { baselineCapabilities } from '../policy/pod-security/baseline.ts';
import { checkPodSecurity } from '../policy/pod-security/check-pod-security.ts';

/**
 * Why a namespace has to be at Pod Security's level `privileged` to admit the pods of a kind, each as `its container "docker" is privileged`; empty where
 * `baseline` does. Whoever may start such a pod is trusted with its node.
 */
export function privilegesOf({ containers, podYaml }: Pick<AgentKind, 'containers' | 'podYaml'>): readonly string[] {
  const ofContainers = containers.flatMap(({ name, privileged, unconfined, capabilities = [] }) => [
    ...(privileged ? [`its container "${name}" is privileged`] : []),
    ...(unconfined ? [`its container "${name}" runs without seccomp and AppArmor`] : []),
    ...capabilities
      .filter((capability) => !baselineCapabilities.has(capability))
      .map((capability) => `its container "${name}" has the capability ${capability}`),
  ]);
  const ofYaml = podYaml ? checkPodSecurity('baseline', podYaml).map(({ message }) => `in its podYaml ${message}`) : [];
  return [...ofContainers, ...ofYaml];
}
