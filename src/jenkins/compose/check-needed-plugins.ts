import type { Team, UnplacedProblem } from '../../model/index.ts';
import { hasPluginFor, type PluginPart, pluginFor } from './needed-plugins.ts';

/**
 * Finds plugins that the team's configuration cannot do without and that neither its channel nor its own list brings. The text is the
 * same for all teams of a channel.
 */
export function checkNeededPlugins(team: Team, neededParts: readonly PluginPart[]): UnplacedProblem[] {
  return neededParts
    .filter((part) => !hasPluginFor(team, part))
    .map((part) => ({
      rule: 'needed-plugins',
      team,
      path: ['channel', 'plugins'],
      where: `channels.${team.channel.name}.plugins`,
      message: `expected the plugin "${pluginFor(part)}", which "${part}" needs, found none that brings it`,
      fix: `add "${pluginFor(part)}:<version>"`,
    }));
}
