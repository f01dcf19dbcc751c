import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEmbedded } from './read-embedded.ts';

const folder = 'src/groovy/scripts/valid';

describe('readEmbedded', () => {
  it.each(readdirSync(folder))('accepts %s', (name) => {
    const { mistakes, outline, reader } = readEmbedded(readFileSync(`${folder}/${name}`, 'utf8'));
    expect(mistakes).toEqual([]);
    expect(outline).toBeDefined();
    expect(reader).toBe('embedded');
  });

  it.each([
    ['a bracket that nothing closes', "job('a') {"],
    ['a text that nothing closes', "job('a)"],
  ])('rejects %s', (_, text) => {
    const { mistakes, outline } = readEmbedded(text);
    expect(mistakes).toHaveLength(1);
    expect(outline).toBeUndefined();
  });
});
