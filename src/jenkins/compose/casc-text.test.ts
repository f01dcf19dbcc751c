import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { interpolate } from '../casc/interpolate.ts';
import { escapeInterpolation, formatCasc, formatPodYaml, secretReference } from './casc-text.ts';

/** What Jenkins makes of a text that refers to nothing. Throws where it would look for a secret. */
const readByJenkins = (text: string): string =>
  interpolate(text, (name) => {
    throw new Error(`A reference to ${name} in ${text}`);
  });

describe('escapeInterpolation', () => {
  it.each([
    ['plain', 'plain'],
    ['costs $5', 'costs $5'],
    ['$HOME', '$HOME'],
    ['${HOME}', '^${HOME}'],
    ['^${HOME}', '^^${HOME}'],
    ['${a:-${b}}', '^${a:-^${b}}'],
    ['${readFile:/etc/passwd}', '^${readFile:/etc/passwd}'],
    ['${a} has no end: ${', '^${a} has no end: ${'],
  ])('makes "%s" into "%s"', (text, escaped) => {
    expect(escapeInterpolation(text)).toBe(escaped);
  });

  it('lets Jenkins read any text as it was', () => {
    const texts = fc.array(fc.constantFrom('$', '{', '}', '^', '${', 'a', '\\', ':-')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(readByJenkins(escapeInterpolation(text))).toBe(text);
      }),
    );
  });
});

describe('formatCasc', () => {
  it('prints references to secrets as they are and escapes all other text', () => {
    const text = formatCasc({ password: secretReference('admin-password'), greeting: 'Hi ${USER}', list: ['${a}', secretReference('b')] });
    expect(load(text)).toStrictEqual({ password: '${admin-password}', greeting: 'Hi ^${USER}', list: ['^${a}', '${b}'] });
  });

  it('leaves keys without a value out', () => {
    expect(load(formatCasc({ a: 1, b: undefined, c: { d: undefined } }))).toStrictEqual({ a: 1, c: {} });
  });

  it('escapes a pod once, with the file that it goes into', () => {
    const pod = formatPodYaml({ env: [{ name: 'A', value: '${B}' }] });
    expect(load(pod)).toStrictEqual({ env: [{ name: 'A', value: '${B}' }] });
    expect(load(formatCasc({ yaml: pod }))).toStrictEqual({ yaml: pod.replace('${', '^${') });
  });
});
