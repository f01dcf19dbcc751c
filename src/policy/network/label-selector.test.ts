import { describe, expect, it } from 'vitest';
import { requiredValues, selects, selectsAll } from './label-selector.ts';

const labels = { app: 'jenkins', tier: 'controller' };
const expression = (key: unknown, operator: unknown, values?: unknown) => ({ matchExpressions: [{ key, operator, values }] });

describe('selects', () => {
  it.each([
    {},
    null,
    { matchLabels: {}, matchExpressions: [] },
    { matchLabels: null, matchExpressions: null },
    { matchLabels: { app: 'jenkins' } },
    { matchLabels: { app: 'jenkins', tier: 'controller' } },
    expression('app', 'In', ['agent', 'jenkins']),
    expression('app', 'NotIn', ['agent']),
    expression('zone', 'NotIn', ['agent']),
    expression('app', 'Exists'),
    expression('zone', 'DoesNotExist'),
  ])('accepts %j', (selector) => {
    expect(selects(selector, labels)).toBe(true);
  });

  it.each([
    { matchLabels: { app: 'agent' } },
    { matchLabels: { app: 'jenkins', zone: 'a' } },
    { matchLabels: { zone: undefined, app: 7 } },
    { matchLabels: { app: 'jenkins' }, ...expression('app', 'NotIn', ['jenkins']) },
    expression('app', 'In', ['agent']),
    expression('app', 'In', []),
    expression('zone', 'In', ['a']),
    expression('app', 'NotIn', ['jenkins']),
    expression('zone', 'Exists'),
    expression('app', 'DoesNotExist'),
    expression('app', 'Near', ['jenkins']),
    expression(7, 'Exists'),
    expression('constructor', 'Exists'),
    { matchExpressions: [null] },
  ])('rejects %j', (selector) => {
    expect(selects(selector, labels)).toBe(false);
  });
});

it.each([
  [{}, true],
  [undefined, true],
  [{ matchLabels: {}, matchExpressions: [] }, true],
  [{ matchLabels: { app: 'jenkins' } }, false],
  [expression('app', 'Exists'), false],
])('selectsAll of %j is %s', (selector, expected) => {
  expect(selectsAll(selector)).toBe(expected);
});

it.each<[object | undefined, readonly string[] | undefined]>([
  [undefined, undefined],
  [{}, undefined],
  [{ matchLabels: { tier: 'x' } }, undefined],
  [{ matchLabels: { app: 'jenkins' } }, ['jenkins']],
  [{ matchLabels: { app: 7 } }, []],
  [expression('app', 'In', ['jenkins', 'agent']), ['jenkins', 'agent']],
  [expression('app', 'In', null), []],
  [expression('app', 'NotIn', ['jenkins']), undefined],
  [expression('app', 'Exists'), undefined],
  [{ matchLabels: { app: 'agent' }, ...expression('app', 'In', ['jenkins', 'agent']) }, ['agent']],
  [{ matchLabels: { app: 'x' }, ...expression('app', 'In', ['jenkins']) }, []],
])('requiredValues of %j for "app" are %j', (selector, expected) => {
  expect(requiredValues(selector, 'app')).toEqual(expected);
});
