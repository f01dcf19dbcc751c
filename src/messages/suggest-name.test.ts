import { describe, expect, it } from 'vitest';
import { suggestName } from './suggest-name.ts';

describe('suggestName', () => {
  it.each<[string, readonly string[], string]>([
    ['controler', ['controller', 'cluster'], 'controller'],
    ['Domain', ['domain', 'main'], 'domain'],
    ['JENKINS', ['jenkins'], 'jenkins'],
    ['ab', ['abc', 'xyz'], 'abc'],
  ])('takes "%s" for one of %o: "%s"', (unknown, known, expected) => {
    expect(suggestName(unknown, known)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ['size', ['controller', 'cluster']],
    ['x', ['abc']],
    ['anything', []],
  ])('finds nothing near "%s" among %o', (unknown, known) => {
    expect(suggestName(unknown, known)).toBeUndefined();
  });
});
