import type { AgentKind, FieldPath } from '../../model/index.ts';
import { agentContainer } from '../resolve-agents.ts';
import type { Resolved } from '../resolve-fleet.ts';
import { type Finding, findInFleet, findInTeam } from './rule.ts';

/** An image that the fleet runs, and what for. */
export interface ImageUse {
  readonly image: string;
  readonly runs: 'controller' | 'agent' | 'tool';
  readonly finding: (message: string, fix: string) => Finding;
}

/** Lists all images of fleet.yaml, used or not, and those of the teams' agents. */
export function listImages(resolved: Resolved): readonly ImageUse[] {
  const { fleet, fleetFile } = resolved;
  const inFleet = (image: string, runs: ImageUse['runs'], path: readonly string[]): ImageUse => ({
    image,
    runs,
    finding: (message, fix) => findInFleet(resolved, path, message, fix),
  });
  const controllers = Object.entries(fleetFile.written.channels).map(([name, { controller }]) =>
    inFleet(controller, 'controller', ['channels', name, 'controller']),
  );
  const settings = [
    inFleet(fleet.images.agent, 'agent', ['images', 'agent']),
    inFleet(fleet.images.configReload, 'tool', ['images', 'configReload']),
  ];
  const kinds = Object.entries(fleetFile.written.agentKinds ?? {}).flatMap(([kind, written]) =>
    Object.entries(written?.containers ?? {}).flatMap(([name, container]) =>
      container?.image ? [inFleet(container.image, runsIn(name), ['agentKinds', kind, 'containers', name, 'image'])] : [],
    ),
  );
  // Most teams run nothing but the fleet's images, which are listed already.
  const known = new Set([...controllers, ...settings, ...kinds].map(({ image }) => image));
  const ofTeams = fleet.teams.flatMap((team) =>
    team.agents.flatMap((agent, index) => {
      const inAgent = (image: string, container: string, path: FieldPath): readonly ImageUse[] => {
        if (known.has(image)) return [];
        const finding = (message: string, fix: string) => findInTeam(resolved, team, ['agents', index, ...path], message, fix);
        return [{ image, runs: runsIn(container), finding }];
      };
      return [
        ...agent.containers.flatMap(({ name, image }, position) => inAgent(image, name, ['containers', position, 'image'])),
        ...imagesIn(agent).flatMap(({ name, image, path }) => inAgent(image, name, path)),
      ];
    }),
  );
  return [...controllers, ...settings, ...kinds, ...ofTeams];
}

/** Images of `podYaml`. */
function imagesIn({ podYaml }: AgentKind): readonly { readonly name: string; readonly image: string; readonly path: FieldPath }[] {
  type Containers = readonly { readonly name: string; readonly image?: string }[];
  const spec = (podYaml?.['spec'] ?? {}) as Readonly<Record<'containers' | 'initContainers', Containers | undefined>>;
  return (['containers', 'initContainers'] as const).flatMap((list) =>
    (spec[list] ?? []).flatMap(({ name, image }, index) =>
      image === undefined ? [] : [{ name, image, path: ['podYaml', 'spec', list, index, 'image'] }],
    ),
  );
}

function runsIn(container: string): ImageUse['runs'] {
  return container === agentContainer ? 'agent' : 'tool';
}
