import { hasPlugin } from '../../configurators/brought-along.ts';
import { missingPlugin } from '../../configurators/findings.ts';
import { pluginOfMethod } from '../catalog/plugin-methods.ts';
import { type InnerCall, innerCalls } from '../inner-calls.ts';
import { type ItemFinding, ruleAboutItems } from './rule-about-items.ts';

/**
 * Without its plugin an item refuses the script, a dynamic method is unknown, and what a built-in method of a job writes is dropped when Jenkins loads
 * the job: Job DSL says no more than a warning in the log.
 */
export const neededPlugins = ruleAboutItems('needed-plugins', ({ team }) => {
  const plugins = new Map(team.plugins.map(({ id, version }) => [id, version]));
  const findMissing = (context: string, method: string, place: Pick<ItemFinding, 'at' | 'isCertain'>): readonly ItemFinding[] => {
    const plugin = pluginOfMethod(context, method);
    return plugin === undefined || hasPlugin(plugins, plugin) ? [] : [{ ...missingPlugin(method, plugin), ...place }];
  };
  return (item) => [
    ...findMissing('items', item.method, { at: item.at, isCertain: item.call.isCertain }),
    ...innerCalls(item).flatMap((inner) =>
      findMissing(contextOf(inner), inner.call.name, { at: inner.call.at, isCertain: inner.isCertain }),
    ),
  ];
});

function contextOf({ item, path }: InnerCall): string {
  if (path.length === 0) {
    return item.type;
  }
  return path.at(-1) === 'traits' ? 'traits' : path.join('.');
}
