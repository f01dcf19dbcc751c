import { describe, expect, it } from 'vitest';
import { fakeKeys, fakeText, fakeTokens } from './fake-secrets.ts';
import { hideSecrets } from './hide-secrets.ts';

describe('hideSecrets', () => {
  it.each([...fakeTokens, ...fakeKeys].map(({ what, kind, value }) => [what, kind, value] as const))('hides %s', (_, kind, value) => {
    const text = `unknown field "${value}"; write another, in "x\\n${value}\\ny"`;
    const hidden = hideSecrets(text);
    expect(hidden).not.toContain(value.slice(-16));
    expect(hidden.split(`(${kind}, hidden)`)).toHaveLength(3);
  });

  it('hides what is in JSON, which stays JSON', () => {
    const values = [...fakeTokens, ...fakeKeys].map(({ value }) => value);
    const text = JSON.stringify({ values: values.map((value) => `found\n${value}\t"${value}"`) }, undefined, 2);
    const hidden = hideSecrets(text);
    expect(JSON.parse(hidden).values).toHaveLength(values.length);
    for (const value of values) expect(hidden).not.toContain(value.slice(-16));
  });

  it('hides the password of an address, and not the address', () => {
    expect(hideSecrets('found "https://jenkins:hunter2@git.example.com/x.git"')).toBe(
      'found "https://jenkins:(a password in an address, hidden)@git.example.com/x.git"',
    );
  });

  it('hides several', () => {
    const [one, other] = [`ghp_${fakeText(36)}`, `npm_${fakeText(36)}`];
    expect(hideSecrets(`${one}, ${other} and ${one}`)).toBe(
      '(a GitHub token, hidden), (an npm token, hidden) and (a GitHub token, hidden)',
    );
  });

  it('leaves all else as it is, also what is random without a form', () => {
    const text = `token: ${fakeText(40)}, password: hunter2, sha256:${fakeText(64, '0123456789abcdef')}`;
    expect(hideSecrets(text)).toBe(text);
  });
});
