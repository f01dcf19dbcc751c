import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasPlugin } from './brought-along.ts';
import { buildCascTree } from './build-casc-tree.ts';
import { checkMeaning } from './check-meaning.ts';

/** What plugins document, in our own words. The first line of each names the plugins without which it is refused. */
const folder = 'src/jenkins/configurators/examples';
const examples = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const plugins = (/^# plugins:(.*)$/m.exec(text)?.[1] ?? '').split(' ').filter((id) => id !== '');
  return { name, plugins, root: buildCascTree(text, name) };
});

const meaningOf = (root: (typeof examples)[number]['root'], plugins: readonly string[]) =>
  checkMeaning(root, { plugins: new Map(plugins.map((id) => [id, '1'])), unknown: 'refuse' });

/** Each example without one of its plugins, and without those that would bring that one along. */
const withoutOne = examples.flatMap(({ name, plugins, root }) =>
  plugins.map((plugin) => ({ name, plugin, root, rest: plugins.filter((id) => !hasPlugin(new Map([[id, '1']]), plugin)) })),
);

describe('examples of JCasC', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThanOrEqual(30);
  });

  it.each(examples)('$name is accepted when its plugins are installed', ({ root, plugins }) => {
    expect(meaningOf(root, plugins)).toEqual({ problems: [], warnings: [] });
  });

  it.each(withoutOne)('$name is refused without $plugin', ({ root, plugin, rest }) => {
    const messages = meaningOf(root, rest).problems.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining(`expected the plugin "${plugin}"`));
  });
});
