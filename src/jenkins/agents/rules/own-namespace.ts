import type { Problem } from '../../../model/index.ts';
import { cascChild, cascText } from '../../job-dsl/casc-values.ts';
import { type AgentClouds, type Cloud, type CloudRule, knownText, ownClouds } from '../agent-clouds.ts';

const rule = 'own-namespace';

/**
 * The controller may make pods in the namespace of its team's builds only, and no policy lets any other pod connect to it. All templates are in the
 * namespace of their cloud: the plugin sees the end of no other pods (kubernetes 4547, Reaper).
 */
export const ownNamespace: CloudRule = (clouds) =>
  ownClouds(clouds).flatMap((cloud) => [...(cloud.isLocal ? findForeign(cloud, clouds) : []), ...findApart(cloud)]);

function findForeign({ node, where }: Cloud, { team: { agentsNamespace } }: AgentClouds): readonly Problem[] {
  const namespace = cascChild(node, 'namespace');
  const known = knownText(node, 'namespace');
  if (namespace === undefined) {
    const message = `expected the namespace "${agentsNamespace}", found none: pods would be made beside the controller, which it may not`;
    return [{ rule, ...node.place, where, message, fix: `write "namespace: ${agentsNamespace}"` }];
  }
  return known === undefined || known.text === agentsNamespace
    ? []
    : [
        {
          rule,
          ...known.place,
          where: `${where}.namespace`,
          message: `expected "${agentsNamespace}", the only namespace in which the controller may make pods, found "${known.text}"`,
          fix: `write "${agentsNamespace}"`,
        },
      ];
}

function findApart({ node, templates }: Cloud): readonly Problem[] {
  const namespace = cascText(cascChild(node, 'namespace'));
  return templates.flatMap((template) => {
    const own = knownText(template.node, 'namespace');
    return own === undefined || own.text === namespace || namespace.includes('${')
      ? []
      : [
          {
            rule,
            ...own.place,
            where: `${template.where}.namespace`,
            message: `expected the namespace of the cloud, "${namespace}", found "${own.text}": Jenkins would not see the end of these pods`,
            fix: 'remove it',
          },
        ];
  });
}
