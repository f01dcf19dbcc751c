import { describe, expect, it } from 'vitest';
import { matchLabel } from './match-label.ts';
import { parseLabel } from './parse-label.ts';

describe('an agent with the labels "linux", "arm64" and "spot"', () => {
  it.each([
    ['linux', true],
    ['Linux', false],
    ['windows', false],
    ['linux && arm64', true],
    ['linux && x86_64', false],
    ['windows || arm64', true],
    ['!windows', true],
    ['linux && !spot', false],
    ['windows -> x86_64', true],
    ['spot -> x86_64', false],
    ['spot <-> arm64', true],
    ['spot <-> x86_64', false],
    ['windows <-> x86_64', true],
  ])('fits "%s": %s', (text, expected) => {
    const parsed = parseLabel(text);
    expect('expression' in parsed && matchLabel(parsed.expression, new Set(['linux', 'arm64', 'spot']))).toBe(expected);
  });
});
