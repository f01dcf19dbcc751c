import { App, Chart, Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { PlainObject } from './plain-object.ts';

function render(data: Manifest, chart = new Chart(new App(), 'chart')) {
  return new PlainObject(chart, 'object', data).toJson();
}

const identity = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } };

describe('PlainObject', () => {
  it('keeps the order in which keys were written', () => {
    const object = render({ ...identity, spec: { name: 'jenkins', image: 'jenkins/jenkins', args: ['--x'] } });
    expect(JSON.stringify(object)).toBe(
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"},"spec":{"name":"jenkins","image":"jenkins/jenkins","args":["--x"]}}',
    );
  });

  it('begins with apiVersion, kind and metadata however they were given', () => {
    expect(Object.keys(render({ data: {}, metadata: { name: 'settings' }, kind: 'ConfigMap', apiVersion: 'v1' }))).toEqual([
      'apiVersion',
      'kind',
      'metadata',
      'data',
    ]);
  });

  it('leaves out keys without a value and keeps empty ones', () => {
    expect(render({ ...identity, spec: { a: undefined, b: null, c: 0, d: false, e: '', f: {}, g: [] } })).toStrictEqual({
      ...identity,
      spec: { c: 0, d: false, e: '', f: {}, g: [] },
    });
  });

  it('keeps annotations and finalizers, and writes metadata in one order', () => {
    const metadata = {
      finalizers: ['example.com/hold'],
      annotations: { a: '1' },
      labels: { b: '2' },
      namespace: 'payments',
      name: 'settings',
    };
    expect(JSON.stringify(render({ ...identity, metadata })['metadata'])).toBe(
      '{"name":"settings","namespace":"payments","labels":{"b":"2"},"annotations":{"a":"1"},"finalizers":["example.com/hold"]}',
    );
  });

  it("adds the chart's namespace and labels, which the object's own replace", () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'payments', labels: { team: 'payments', tier: 'ci' } });
    expect(render({ ...identity, metadata: { name: 'settings', labels: { tier: 'build' } } }, chart)).toStrictEqual({
      ...identity,
      metadata: { name: 'settings', namespace: 'payments', labels: { team: 'payments', tier: 'build' } },
    });
  });

  it('is a copy, so that a change of it does not reach the data that it was made from', () => {
    const data = { key: 'before' };
    const rendered = render({ ...identity, data });
    data.key = 'after';
    expect(rendered['data']).toStrictEqual({ key: 'before' });
  });

  it.each([
    ['a lazy value', Lazy.any({ produce: () => 1 })],
    ['a date', new Date(0)],
    ['a map of the language', new Map()],
    ['a function', () => 1],
    ['a number that JSON has not', Number.NaN],
    ['a list with a hole', [undefined]],
  ])('refuses %s and says where it is', (_, value) => {
    expect(() => render({ ...identity, spec: { field: value } })).toThrow(/^chart\/object\.spec\.field(\[0\])? is not plain data/);
  });

  it('refuses JSON patches, which it would not apply', () => {
    expect(() => new PlainObject(new Chart(new App(), 'chart'), 'object', identity).addJsonPatch()).toThrow(/give the final data/);
  });
});
