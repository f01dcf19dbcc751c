import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeWebToken } from '../secrets/fake-secrets.ts';
import { synthesize } from '../synth.ts';
import { minimalFleet, teamFile, temporaryFleet } from './temporary-fleet.ts';

const page = readFileSync('docs/secrets.md', 'utf8');
const fleetFile = readFileSync(join(minimalFleet, 'fleet.yaml'), 'utf8');

/** The block of code whose first line is this comment. */
const example = (comment: string): string => {
  const code = page.split(`\`\`\`yaml\n# ${comment}\n`)[1]?.split('```')[0];
  if (code === undefined) throw new Error(`no example "${comment}"`);
  return code;
};

/** What the example needs, in the versions of this repository's own fleet. */
const plugins = [...readFileSync('fleet.yaml', 'utf8').matchAll(/"(?:mailer|display-url-api):[^"]+"/g)]
  .slice(0, 2)
  .map(([plugin]) => plugin);

const problemsOf = async (files: Readonly<Record<string, string>>) => {
  const { root, remove } = temporaryFleet(files);
  const { problems } = await synthesize(root, () => {}).finally(remove);
  return problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
};

const team = (more: string) => teamFile(7, `plugins: [${plugins.join(', ')}]\n${more}`);

describe('docs/secrets.md', () => {
  it('shows how Jenkins gets a secret', async () => {
    const files = {
      'overlays/payments/team.yaml': team(example('team.yaml, a part')),
      'overlays/payments/casc/mail.yaml': example('casc/mail.yaml'),
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  it('says what is refused there', async () => {
    const plain = example('casc/mail.yaml').replace('"${smtp-password}"', 'hunter2');
    expect(plain).toContain('hunter2');
    const problems = await problemsOf({ 'overlays/payments/team.yaml': team(''), 'overlays/payments/casc/mail.yaml': plain });
    expect(problems).toEqual([expect.stringContaining('overlays/payments/casc/mail.yaml no-plain-secrets: ')]);
  });

  it('shows an exception', async () => {
    const job = {
      'overlays/payments/jobs/backend/api.groovy': `pipelineJob('backend/api') { description('${fakeWebToken({ sub: 'x' })}') }\n`,
    };
    expect(await problemsOf(job)).toEqual([expect.stringContaining('overlays/payments/jobs/backend/api.groovy no-plain-secrets: ')]);
    expect(await problemsOf({ ...job, 'fleet.yaml': `${fleetFile}${example('fleet.yaml, a part')}` })).toEqual([]);
  });
});
