import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeRemovedJobs } from '../commands/removed-jobs.ts';
import { collectDeclaredJobs } from '../jenkins/compose/declared-jobs.ts';
import { buildTeamJobs } from '../jenkins/job-dsl/build-team-jobs.ts';
import { synthesize } from '../synth.ts';
import { minimalFleet, temporaryFleet } from './temporary-fleet.ts';

const page = readFileSync('docs/jobs.md', 'utf8');
const examples = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

describe('docs/jobs.md', () => {
  it('shows scripts that work as they stand', async () => {
    const scripts = examples('groovy').map((text, index): [string, string] => [`overlays/payments/jobs/backend/${index}.groovy`, text]);
    expect(scripts.length).toBeGreaterThan(3);
    const team = readFileSync(`${minimalFleet}/overlays/payments/team.yaml`, 'utf8');
    const withGit = { 'overlays/payments/team.yaml': `${team}plugins: ["git:5.10.1"]\n` };
    const { root, remove } = temporaryFleet({ ...Object.fromEntries(scripts), ...withGit });
    expect((await synthesize(root, () => {})).problems).toEqual([]);
    remove();
  });

  it.each(examples('yaml'))('shows a part of team.yaml that works: %j', async (text) => {
    const team = readFileSync(`${minimalFleet}/overlays/payments/team.yaml`, 'utf8');
    const { root, remove } = temporaryFleet({ 'overlays/payments/team.yaml': `${team}${text}` });
    expect((await synthesize(root, () => {})).problems).toEqual([]);
    remove();
  });

  it.each([
    [
      "['ledger', 'fees'].each { service -> pipelineJob(\"backend/${service}-nightly\") }",
      ['backend/fees-nightly', 'backend/ledger-nightly'],
      [],
    ],
    ['pipelineJob("backend/${System.getenv(\'SERVICE\')}-nightly")', [], ['backend/*-nightly']],
    ["def nameOf(service) { service.reverse() }\npipelineJob(nameOf('x'))", [], ['*']],
    ["if (System.getenv('REGION')) { pipelineJob('deploy') }", ['deploy'], []],
  ])('tells how names are known: %s', (script, names, patterns) => {
    const declared = collectDeclaredJobs(buildTeamJobs(script), []);
    expect(declared).toMatchObject({ items: names.map((name) => ({ name })), patterns });
  });

  it('shows what is printed for a removed job', () => {
    const removal = { team: 'payments', name: 'backend/old', kind: 'job', action: 'disable', reason: 'removedJobs: disable' } as const;
    expect(page).toContain(['```', ...describeRemovedJobs([removal]), '```'].join('\n'));
  });
});
