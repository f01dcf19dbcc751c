import { describe, expect, it } from 'vitest';
import type { Allowance } from '../model/index.ts';
import { checkPlainSecrets } from './check-plain-secrets.ts';
import { fakeKey, fakeText } from './fake-secrets.ts';

const token = `ghp_${fakeText(36)}`;
const file = (path: string, text: string) => ({ path, text });
const allow = (team: string, only?: string, rule = 'no-plain-secrets'): Allowance => ({
  team,
  rule,
  reason: 'test',
  ...(only !== undefined && { in: only }),
});

/** What is told, as `file:line:column message; fix`. */
const told = (files: readonly { readonly path: string; readonly text: string }[], ...allowances: readonly Allowance[]) =>
  checkPlainSecrets(files, allowances).problems.map(
    ({ file: path, line, column, message, fix }) => `${path}${line === undefined ? '' : `:${line}:${column}`} ${message}; ${fix}`,
  );

describe('no-plain-secrets', () => {
  it('names the place, the kind and the repair of a token in a script', () => {
    expect(told([file('overlays/payments/jobs/api.groovy', `job('api') {\n  description('${token}')\n}\n`)])).toEqual([
      'overlays/payments/jobs/api.groovy:2:16 expected no secret in a file, found a GitHub token (not shown); revoke it if it was pushed, put the new one into the secret store, make a credential of it in casc/, and write the id of the credential here; or, if it is none, add {team: payments, rule: no-plain-secrets, in: jobs/api.groovy, reason: …} to "allow" of fleet.yaml',
    ]);
  });

  it('names the attribute of JCasC that needs a reference', () => {
    expect(
      told([file('overlays/payments/casc/mail.yaml', 'unclassified:\n  mailer:\n    authentication: {username: ci, password: hunter2}\n')]),
    ).toEqual([
      'overlays/payments/casc/mail.yaml:3:46 expected a reference such as "${name-of-the-secret}" for "password", found the secret itself (not shown); revoke it if it was pushed, put the new one into the secret store, declare its name under "secrets" of team.yaml, and write "${its-name}" here; or, if it is none, add {team: payments, rule: no-plain-secrets, in: casc/mail.yaml, reason: …} to "allow" of fleet.yaml',
    ]);
  });

  it('names what looks like a secret by its name', () => {
    expect(told([file('overlays/payments/team.yaml', `environment: {API_TOKEN: ${fakeText(40)}}\n`)])).toEqual([
      'overlays/payments/team.yaml:1:26 expected no secret in a file, found what looks like one as the value of "API_TOKEN" (not shown); revoke it if it was pushed, and put the new one into the secret store; or, if it is none, add {team: payments, rule: no-plain-secrets, in: team.yaml, reason: …} to "allow" of fleet.yaml',
    ]);
  });

  it('gives no exception for fleet.yaml', () => {
    const problems = told([file('fleet.yaml', `name: acme # ${token}\n`)], allow('payments', 'fleet.yaml'), allow('payments'));
    expect(problems).toEqual([
      'fleet.yaml:1:14 expected no secret in a file, found a GitHub token (not shown); revoke it if it was pushed, and put the new one into the secret store',
    ]);
  });

  it('looks at the names of files, too', () => {
    const problems = told([file(`overlays/payments/jobs/${token}.groovy`, '')], allow('payments', `jobs/${token}.groovy`));
    expect(problems).toEqual([
      'overlays/payments/jobs/(a GitHub token, hidden).groovy expected no secret in the name of a file, found a GitHub token (not shown); revoke it if it was pushed, and rename the file',
    ]);
  });

  it('tells twins, which have the same text, each', () => {
    const text = `x: ${token}\n`;
    expect(told([file('overlays/a/casc/x.yaml', text), file('overlays/b/casc/x.yaml', text)])).toHaveLength(2);
  });

  it('knows that only JCasC fills in references', () => {
    const text = 'password: hunter2\n';
    expect(
      told([file('overlays/a/casc/sub/x.yaml', text), file('overlays/a/patches.yaml', text), file('overlays/a/jobs/x.groovy', text)]),
    ).toHaveLength(1);
  });
});

describe('an exception', () => {
  const files = [file('overlays/payments/casc/mail.yaml', `x: ${token}\n`), file('overlays/search/casc/mail.yaml', `x: ${token}\n`)];

  it('is for one file of one team, and is told as used', () => {
    const entry = allow('payments', 'casc/mail.yaml');
    const { problems, used } = checkPlainSecrets(files, [entry]);
    expect(problems.map((problem) => problem.file)).toEqual(['overlays/search/casc/mail.yaml']);
    expect(used).toEqual([entry]);
    expect(used[0]).toBe(entry);
  });

  it.each([
    ['for a whole team', allow('payments')],
    ['for another file', allow('payments', 'casc/other.yaml')],
    ['for a folder', allow('payments', 'casc')],
    ['for another team', allow('web', 'casc/mail.yaml')],
    ['from another rule', allow('payments', 'casc/mail.yaml', 'keeps-home')],
  ])('%s changes nothing', (_, entry) => {
    const { problems, used } = checkPlainSecrets(files, [entry]);
    expect(problems).toHaveLength(2);
    expect(used).toEqual([]);
  });
});

describe('problems of others', () => {
  const hide = (text: string, message: string, where = '', path = 'overlays/payments/casc/mail.yaml') => {
    const [problem] = checkPlainSecrets([file(path, text)], []).hide([{ rule: 'x', file: path, where, message, fix: message }]);
    return problem;
  };

  it('do not show a secret, nor a part of it', () => {
    const long = `github_pat_${fakeText(22)}_${fakeText(59)}`;
    expect(hide(`x: ${long}\n`, `expected a size, found "${long.slice(0, 57)}…"`)?.message).toBe(
      'expected a size, found "(a GitHub token, hidden)…"',
    );
    expect(hide(`x: ${long}\n`, `found "…${long.slice(30).toUpperCase()}"`)?.message).toBe('found "…(a GitHub token, hidden)"');
    expect(hide(`x: ${long}\n`, 'x', `unclassified.${long}.y`)?.where).toBe('unclassified.(a GitHub token, hidden).y');
  });

  it('do not show a line of a key', () => {
    const key = fakeKey('RSA ');
    const shown = hide(`privateKey: |\n  ${key.replaceAll('\n', '\n  ')}\n`, `found "${key.split('\n')[2]?.slice(0, 40)}…"`);
    expect(shown).toMatchObject({ message: 'found "(a private key, hidden)…"', fix: 'found "(a private key, hidden)…"' });
  });

  it('do not show a password that is a word', () => {
    expect(hide('password: hunter2\n', 'found "hunter2", hunter23 and Hunter2.')?.message).toBe(
      'found "(a secret, hidden)", hunter23 and (a secret, hidden).',
    );
    expect(hide('password: abc\n', 'found "abc" in the abc')?.message).toBe('found "(a secret, hidden)" in the abc');
    expect(hide('password: "it\\"s mine"\n', 'found "it"s mine"')?.message).toBe('found "(a secret, hidden)"');
  });

  it('keep the names of fields that are a password as well', () => {
    expect(hide('password: password\n', 'unknown field', 'mailer.password')?.where).toBe('mailer.password');
  });

  it('are as they were where the inputs have no secret', () => {
    const problem = { rule: 'x', file: 'fleet.yaml', where: 'password', message: 'expected "password"', severity: 'warning' as const };
    expect(checkPlainSecrets([], []).hide([problem])).toEqual([problem]);
  });
});
