import { describe, expect, it } from 'vitest';
import { loadFleet } from '../../synth.ts';
import { buildMade } from '../../testing/build-made.ts';
import { addJobsList } from '../compose/add-jobs-list.ts';
import { composeControllerFiles } from '../compose/compose-controller-files.ts';
import { buildCascTree } from './build-casc-tree.ts';
import { checkMeaning } from './check-meaning.ts';

const { resolved } = loadFleet('.');
if (resolved === undefined) {
  throw new Error('the fleet of this repository cannot be resolved');
}
const { fleet } = resolved;

const files = fleet.teams.flatMap((team) =>
  addJobsList(composeControllerFiles(team, fleet).value, team, buildMade())
    .files.filter(({ key }) => key.endsWith('.yaml'))
    .map(({ key, text }) => ({ team: team.name, key, text, plugins: new Map(team.plugins.map(({ id, version }) => [id, version])) })),
);

describe("this repository's fleet", () => {
  it('has JCasC that is generated and JCasC of teams', () => {
    expect(files.map(({ key }) => key)).toEqual(expect.arrayContaining(['10-controller.yaml', '30-agents.yaml', '90-jobs.yaml']));
    expect(files.some(({ key }) => key.includes('credentials'))).toBe(true);
  });

  it.each(files)('$team: $key is understood', ({ key, text, plugins }) => {
    expect(checkMeaning(buildCascTree(text, key), { plugins, unknown: 'refuse' })).toEqual({ problems: [], warnings: [] });
  });
});
