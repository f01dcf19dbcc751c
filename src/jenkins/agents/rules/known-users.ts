import type { Problem } from '../../../model/index.ts';
import { cascChild, cascText } from '../../job-dsl/casc-values.ts';
import { type AgentClouds, type Cloud, type CloudRule, ownClouds, type Template } from '../agent-clouds.ts';
import { combinePod, isAskedFor } from '../combine-pod.ts';

const rule = 'known-users';

/**
 * With `restrictedPssSecurityContext` the plugin writes `runAsNonRoot: true` into every container. The kubelet then starts only what runs as a number
 * other than 0; most images name root, or a user in letters, of which it cannot tell (RestrictedPssSecurityContextInjector).
 */
export const knownUsers: CloudRule = (clouds) =>
  ownClouds(clouds)
    .filter(({ node }) => cascText(cascChild(node, 'restrictedPssSecurityContext')).toLowerCase() === 'true')
    .flatMap((cloud) => cloud.templates.filter(isAskedFor).flatMap((template) => findUnknown(cloud, template, clouds)));

function findUnknown(cloud: Cloud, template: Template, { placeInside }: AgentClouds): readonly Problem[] {
  const pod = combinePod(cloud, template, placeInside);
  // The agent's own container is there even where nobody writes it.
  const isWritten = pod.containers.some(({ name }) => name.text === pod.agent);
  const implicit = { name: { text: pod.agent, place: template.node.place, where: template.where }, runAsUser: undefined };
  return [...pod.containers, ...(isWritten ? [] : [implicit])].flatMap(({ name, runAsUser = pod.runAsUser }) => {
    if (runAsUser !== undefined && (runAsUser.text.includes('${') || Number(runAsUser.text) > 0)) return [];
    const found = runAsUser === undefined ? 'none' : `"${runAsUser.text}"`;
    const { place, where } = runAsUser ?? name;
    const message = `expected a "runAsUser" above 0 for the container "${name.text}", found ${found}: "restrictedPssSecurityContext" forbids root`;
    return [{ rule, ...place, where, message, fix: 'write the number of a user, here or at the template' }];
  });
}
