import * as z from 'zod';
import { listByKey, map, text } from './written.ts';

const expected = 'a plugin and its version such as "slack:795.v4b_9705b_e6d47"';

/** A version that stays the same: `latest` and `experimental` are words of the plugin installation manager, not versions. */
const pinnedPlugin = text(/^[A-Za-z0-9][A-Za-z0-9._-]*:(?!latest$|experimental$)[A-Za-z0-9][A-Za-z0-9._-]*$/, expected);

export const channelPlugins = listByKey(pinnedPlugin, pluginId, 'plugin', '["slack:795.v4b_9705b_e6d47"]');

const pluginReference = z.union(
  [
    pinnedPlugin,
    map(
      {
        name: text(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'the id of a plugin such as "slack"').describe('Id of an inherited plugin.'),
        enabled: z
          .literal(false, { error: 'false, which drops the inherited item' })
          .describe('Only false: drops the plugin of this id that was inherited.'),
      },
      '{name: slack, enabled: false}',
    ),
  ],
  { error: expected },
);

export type PluginReference = z.output<typeof pluginReference>;

export function pluginReferenceId(written: PluginReference): string {
  return typeof written === 'string' ? pluginId(written) : written.name;
}

export const pluginReferences = listByKey(pluginReference, pluginReferenceId, 'plugin', '["slack:795.v4b_9705b_e6d47"]');

/** `slack` of `slack:795.v4b_9705b_e6d47`. */
export function pluginId(pinned: string): string {
  return pinned.slice(0, pinned.indexOf(':'));
}

/** `795.v4b_9705b_e6d47` of `slack:795.v4b_9705b_e6d47`. */
export function pluginVersion(pinned: string): string {
  return pinned.slice(pinned.indexOf(':') + 1);
}
