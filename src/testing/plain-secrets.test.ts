import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeText, fakeWebToken } from '../secrets/fake-secrets.ts';
import { synthesize } from '../synth.ts';
import { minimalFleet, renderFleet, temporaryFleet } from './temporary-fleet.ts';

// The rule no-plain-secrets in the pipeline: at which stages it speaks, and what an exception does.

const token = `ghp_${fakeText(36)}`;
const fleetFile = readFileSync(join(minimalFleet, 'fleet.yaml'), 'utf8');
const job = (description: string) => `pipelineJob('extra') {\n    description('${description}')\n}\n`;

/** Problems as `file:line rule`, and whether anything shows the token. */
async function check(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { root, remove } = temporaryFleet(files);
  try {
    const { problems, warnings } = await synthesize(root, () => {});
    expect(JSON.stringify([problems, warnings])).not.toContain(token.slice(8, 20));
    return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`).toSorted();
  } finally {
    remove();
  }
}

describe('a secret is told', () => {
  it('in each file of a fleet', async () => {
    const problems = await check({
      'overlays/payments/team.yaml': `owner: {name: Payments, contact: "#x"}\nhome: {accessPoint: fsap-0123456789abcdef0}\nenvironment: {X: "${token}"}\n`,
      'overlays/payments/patches.yaml': `- target: {kind: Service, name: jenkins}\n  reason: test\n  merge: {metadata: {annotations: {x: "${token}"}}}\n`,
      'overlays/payments/casc/x.yaml': `jenkins:\n  globalNodeProperties: [{envVars: {env: [{key: X, value: "${token}"}]}}]\n`,
      'overlays/payments/jobs/backend/x.groovy': job(token),
      'overlays/search/jobs/x.groovy': job('a job'),
    });
    expect(problems).toEqual([
      'overlays/payments/casc/x.yaml:2 no-plain-secrets',
      'overlays/payments/jobs/backend/x.groovy:2 no-plain-secrets',
      'overlays/payments/patches.yaml:3 no-plain-secrets',
      'overlays/payments/team.yaml:3 no-plain-secrets',
    ]);
  });

  it('beside a file that is no YAML, which it is in', async () => {
    expect(await check({ 'overlays/payments/team.yaml': `owner: {name: "${token}"}\nsize: [\n` })).toEqual([
      'overlays/payments/team.yaml:1 no-plain-secrets',
      'overlays/payments/team.yaml:3 syntax',
    ]);
  });

  it('beside fields that nobody knows, and a size that is none', async () => {
    const team = 'owner: {name: Payments, contact: "#x"}\nhome: {accessPoint: fsap-0123456789abcdef0}\n';
    expect(await check({ 'overlays/payments/team.yaml': `${team}sise: small # ${token}\n` })).toEqual([
      'overlays/payments/team.yaml:3 no-plain-secrets',
      'overlays/payments/team.yaml:3 schema',
    ]);
    expect(await check({ 'overlays/payments/team.yaml': `${team}size: "${token}"\n` })).toEqual([
      'overlays/payments/team.yaml:3 no-plain-secrets',
      'overlays/payments/team.yaml:3 schema',
    ]);
  });

  it('beside what other rules find', async () => {
    expect(await check({ 'overlays/payments/casc/x.yaml': `unclassified: {mailer: {smtpHosd: "${token}"}}\n` })).toEqual([
      'overlays/payments/casc/x.yaml:1 needed-plugins',
      'overlays/payments/casc/x.yaml:1 no-plain-secrets',
    ]);
  });

  it('once, at the file itself, when other teams take their files from it', async () => {
    const problems = await check({
      'overlays/payments/jobs/backend/x.groovy': job(token),
      'overlays/search/team.yaml':
        'owner: {name: Search, contact: "#x"}\nhome: {accessPoint: fsap-0123456789abcdef1}\nfilesFrom: payments\n',
    });
    expect(problems).toEqual(['overlays/payments/jobs/backend/x.groovy:2 no-plain-secrets']);
  });
});

describe('an exception', () => {
  const allow = (only: string) => ({
    'fleet.yaml': `${fleetFile}allow:\n  - {team: payments, rule: no-plain-secrets, in: ${only}, reason: an example in a description}\n`,
  });
  const example = fakeWebToken({ sub: 'example' });
  const excepted = { 'overlays/payments/jobs/x.groovy': job(`a token such as ${example}`) };

  it('lets a file through as it is', async () => {
    const { root, remove } = temporaryFleet({ ...allow('jobs/x.groovy'), ...excepted });
    const rendered = await renderFleet(root).finally(remove);
    expect(rendered.get('payments/configuration.yaml')).toContain(example);
  });

  it('is for that file alone', async () => {
    expect(await check({ ...allow('jobs/x.groovy'), ...excepted, 'overlays/payments/jobs/y.groovy': `// ${token}\n` })).toEqual([
      'overlays/payments/jobs/y.groovy:1 no-plain-secrets',
    ]);
  });

  it('is told when nothing needs it', async () => {
    expect(await check(allow('jobs/x.groovy'))).toEqual(['fleet.yaml:26 known-allowance']);
  });

  it('names a file', async () => {
    expect(await check({ ...allow('null'), ...excepted })).toEqual([
      'fleet.yaml:26 schema',
      'overlays/payments/jobs/x.groovy:2 no-plain-secrets',
    ]);
  });

  it('counts where another file has mistakes', async () => {
    const problems = await check({ ...allow('jobs/x.groovy'), ...excepted, 'overlays/search/team.yaml': 'sise: 1\n' });
    expect(new Set(problems)).toEqual(new Set(['overlays/search/team.yaml:1 schema']));
  });
});
