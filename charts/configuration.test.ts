import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControllerFile } from '../src/model/index.ts';
import { findObject, renderObjects } from '../src/testing/render-objects.ts';
import { divideIntoShards } from './constructs/shards.ts';

const file = (key: string, text: string): ControllerFile => ({ key, text, source: `overlays/payments/jobs/${key}`, generated: false });
const configMaps = (files: readonly ControllerFile[]) =>
  renderObjects({ files }).filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.labels?.['jenkins-fleet/config'] === 'true');

describe('the configuration', () => {
  it('is one ConfigMap while it fits, so that one push is one reload', () => {
    const [only, ...others] = configMaps([file('jobs__api.groovy', 'job("api")\n')]);
    expect(others).toEqual([]);
    expect(only?.metadata.name).toBe('jenkins-config');
    expect(Object.keys(only?.['data'] as object)).toEqual(['10-controller.yaml', 'plugins.txt', 'jobs__api.groovy', 'checksums.txt']);
  });

  it('lists the digest of every file as sha256sum prints it', () => {
    const { data } = findObject(renderObjects({ files: [file('jobs__api.groovy', 'job("api") // ü\n')] }), 'ConfigMap', 'jenkins-config');
    const { 'checksums.txt': checksums, ...files } = data as Record<string, string>;
    const expected = Object.entries(files).map(([key, text]) => `${createHash('sha256').update(text).digest('hex')}  ${key}\n`);
    expect(checksums).toBe(expected.join(''));
  });

  it('is divided over more ConfigMaps when it does not fit, each small enough and no key twice', () => {
    const files = Array.from({ length: 30 }, (_, index) => file(`jobs__${index}.groovy`, 'x'.repeat(100_000)));
    const shards = configMaps(files);
    expect(shards.length).toBeGreaterThan(2);
    expect(shards.map(({ metadata }) => metadata.name)).toEqual(
      shards.map((_, index) => (index === 0 ? 'jenkins-config' : `jenkins-config-${index}`)),
    );
    for (const shard of shards) {
      const bytes = Object.values(shard['data'] as Record<string, string>).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      expect(bytes).toBeLessThanOrEqual(1024 * 1024);
    }
    const keys = shards.flatMap((shard) => Object.keys(shard['data'] as object));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps a file in its ConfigMap when another one changes', () => {
    const files = Array.from({ length: 20 }, (_, index) => file(`jobs__${index}.groovy`, 'x'.repeat(90_000)));
    const places = (changed: readonly ControllerFile[]) => divideIntoShards(changed).map((shard) => shard.map(({ key }) => key));
    expect(places(files.map((entry, index) => (index === 7 ? { ...entry, text: 'y'.repeat(80_000) } : entry)))).toEqual(places(files));
  });

  it('loses no file, however large they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat(700_000)), { selector: ([key]) => key, maxLength: 12 }),
        (sizes) => {
          const files = sizes.map(([key, size]) => file(key, 'x'.repeat(size)));
          const divided = divideIntoShards(files).flat();
          expect(divided.map(({ key }) => key).toSorted()).toEqual(files.map(({ key }) => key).toSorted());
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the program that delivers it', () => {
  it('is in a ConfigMap that the sidecar does not read', () => {
    const programs = findObject(renderObjects(), 'ConfigMap', 'jenkins-programs');
    expect(programs.metadata.labels).not.toHaveProperty('jenkins-fleet/config');
    expect(programs.data['config_reload.py']).toContain('reload-configuration-as-code');
  });
});
