import { describe, expect, it } from 'vitest';
import { suggestName } from '../messages/suggest-name.ts';
import { suggestionFor } from './suggestion-for.ts';

describe('suggestName', () => {
  const known = ['controller', 'agents', 'agentKinds', 'size', 'clientId'];

  it.each([
    ['controler', 'controller'],
    ['agent', 'agents'],
    ['sizes', 'size'],
    ['AGENTKINDS', 'agentKinds'],
    ['clientID', 'clientId'],
  ])('takes "%s" for "%s"', (unknown, expected) => {
    expect(suggestName(unknown, known)).toBe(expected);
  });

  it.each(['x', 'quota', 'kind', ''])('knows nothing like "%s"', (unknown) => {
    expect(suggestName(unknown, known)).toBeUndefined();
  });
});

describe('suggestionFor', () => {
  it.each([
    ['smal', ['small', 'large'], 'did you mean "small"?'],
    ['huge', ['small', 'large'], 'known: "small", "large"'],
    ['huge', [], 'there is none yet'],
    [
      'x',
      Array.from({ length: 12 }, (_, index) => `name-${index}`),
      `known: ${Array.from({ length: 10 }, (_, index) => `"name-${index}"`).join(', ')} …`,
    ],
  ])('repairs "%s" with %j', (unknown, known, expected) => {
    expect(suggestionFor(unknown, known)).toBe(expected);
  });
});
