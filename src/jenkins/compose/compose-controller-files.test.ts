import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { OverlayFile, Team } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { buildMade } from '../../testing/build-made.ts';
import { addJobsList } from './add-jobs-list.ts';
import { composeControllerFiles } from './compose-controller-files.ts';

const plugins = ['configuration-as-code', 'job-dsl', 'kubernetes', 'matrix-auth', 'workflow-aggregator'].map((id) => ({
  id,
  version: '1',
}));
const own = (name: string, text = ''): OverlayFile => ({ name, path: `overlays/payments/${name}`, text });
const compose = (overrides: Partial<Team> = {}) => {
  const team = buildTeam({ plugins, ...overrides });
  const composed = composeControllerFiles(team, buildFleet());
  return { ...composed, value: addJobsList(composed.value, team, buildMade()) };
};
const textOf = (overrides: Partial<Team>, key: string) => compose(overrides).value.files.find((file) => file.key === key)?.text ?? '';

describe('composeControllerFiles', () => {
  it('generates the controller, access, agents, jobs and plugins of a team without files', () => {
    const { value, problems } = compose();
    expect(value.files.map(({ key }) => key)).toStrictEqual([
      '10-controller.yaml',
      '20-access.yaml',
      '30-agents.yaml',
      '90-jobs.yaml',
      'plugins.txt',
    ]);
    expect(problems).toStrictEqual([]);
  });

  it('delivers the team’s files after the generated ones, sorted, unchanged and with their source', () => {
    const dsl = 'pipelineJob(\'backend/api\') { description("${1 + 1}") }\n';
    const files = {
      jobs: [own('jobs/z.groovy'), own('jobs/backend/api.groovy', dsl)],
      casc: [own('casc/slack.yaml', 'unclassified: {}\n')],
    };
    expect(compose(files).value.files.slice(-4)).toMatchObject([
      { key: 'plugins.txt', source: 'fleet.yaml' },
      { key: 'casc__slack.yaml', source: 'overlays/payments/casc/slack.yaml', text: 'unclassified: {}\n' },
      { key: 'jobs__backend__api.groovy', source: 'overlays/payments/jobs/backend/api.groovy', text: dsl },
      { key: 'jobs__z.groovy', source: 'overlays/payments/jobs/z.groovy' },
    ]);
  });

  it('lists every Job DSL file under the name that it is delivered by', () => {
    const jobs = [own('jobs/api.groovy'), own('jobs/a  b.groovy')];
    const { files } = compose({ jobs }).value;
    const delivered = files
      .filter(({ key }) => key.endsWith('.groovy'))
      .map(({ key }) => ({ file: `/var/jenkins_home/casc_configs/${key}` }));
    const list = load(textOf({ jobs }, '90-jobs.yaml'));
    expect(list).toStrictEqual({ jobs: expect.arrayContaining(delivered) });
    expect(delivered).toHaveLength(2);
  });

  it('refers to secrets, and lets no other text become a reference', () => {
    const all = compose({ environment: { HOME_OF: '${HOME}' } })
      .value.files.map(({ text }) => text)
      .join('');
    expect(all.match(/(?<!\^)\$\{[^}]*\}/g)).toStrictEqual(['${admin-password}']);
    expect(all).toContain('value: "^${HOME}"');
  });

  it('leaves the permissions to the team’s own JCasC', () => {
    const casc = [own('casc/roles.yaml', 'jenkins:\n  authorizationStrategy: loggedInUsersCanDoAnything\n')];
    expect(textOf({}, '20-access.yaml')).toContain('authorizationStrategy');
    expect(textOf({ casc }, '20-access.yaml')).not.toContain('authorizationStrategy');
    expect(compose({ casc, plugins: plugins.filter(({ id }) => id !== 'matrix-auth') }).problems).toStrictEqual([]);
  });

  it('prints the same files whatever the order of the input', () => {
    const jobs = [own('jobs/a.groovy'), own('jobs/b/c.groovy'), own('jobs/b/a.groovy')];
    const environment = { A: '1', B: '2' };
    const shuffled = { jobs: jobs.toReversed(), environment: { B: '2', A: '1' }, plugins: plugins.toReversed() };
    expect(compose(shuffled)).toStrictEqual(compose({ jobs, environment }));
  });

  it('reports the problems of all files at once', () => {
    const { problems, unplaced } = compose({ jobs: [own('jobs/a@b/x.groovy')], plugins: [] });
    expect(new Set([...problems, ...unplaced].map(({ rule }) => rule))).toStrictEqual(new Set(['job-folder-names', 'needed-plugins']));
  });

  it('asks for the plugins that the configuration stands on, and for no others', () => {
    const needed = (overrides: Partial<Team>) => compose({ plugins: [], ...overrides }).unplaced.map(({ fix }) => fix);
    expect(needed({})).toHaveLength(3);
    expect(needed({ jobs: [own('jobs/a.groovy')] })).toContain('add "job-dsl:<version>"');
    expect(needed({ jobs: [own('jobs/b/a.groovy')] })).toContain('add "cloudbees-folder:<version>"');
    expect(needed({ login: { kind: 'oidc', wellKnown: 'https://x/', clientId: 'x', groupsClaim: 'groups' } })).toContain(
      'add "oic-auth:<version>"',
    );
  });
});
