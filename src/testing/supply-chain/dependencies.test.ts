import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLock } from './lock.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const { lockfileVersion, packages } = readLock();
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe('package.json', () => {
  it.each(Object.entries(wanted))('names one version of %s, which is the one of the lock file', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages.find(({ path }) => path === `node_modules/${name}`)?.version).toBe(version);
  });
});

describe('package-lock.json', () => {
  it('names no host, so that everybody fetches from his own registry', () => {
    expect(lockfileVersion).toBe(3);
    expect(packages.filter(({ resolved, link, version }) => resolved !== undefined || link || !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });

  it('has a digest of every package', () => {
    // What comes inside another package's archive is under the digest of that.
    const without = packages.filter(({ integrity, inBundle }) => !inBundle && !integrity?.startsWith('sha512-'));
    // Programs of the linters for systems other than Linux on x86 and Arm: their entries were completed without a registry that has them.
    const known = /^(@biomejs\/cli|@oxc-parser\/binding|@oxlint\/binding)-/;
    expect(without.filter(({ name, dev, optional }) => !known.test(name) || !dev || !optional)).toEqual([]);
    expect(without.length).toBeLessThanOrEqual(40);
  });

  it('has no package that runs a script when it is installed, but those that work without', () => {
    // esbuild's makes its command start faster; the program itself is in the package for the system.
    const known = ['esbuild'];
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(known);
    const installed = packages.flatMap(({ path, name }) => (readScripts(path).some((script) => isInstallScript(script)) ? [name] : []));
    expect(installed.filter((name) => !known.includes(name))).toEqual([]);
  });
});

const isInstallScript = (script: string): boolean => ['preinstall', 'install', 'postinstall'].includes(script);

/** Names of the scripts of an installed package; none where it is for another system. */
function readScripts(path: string): readonly string[] {
  try {
    const { scripts = {} } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { readonly scripts?: object };
    return Object.keys(scripts);
  } catch {
    return [];
  }
}

it('.npmrc runs no scripts of packages, writes exact versions and no hosts', () => {
  const settings = readFileSync('.npmrc', 'utf8').trim().split('\n');
  expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true', 'omit-lockfile-registry-resolved=true']));
  expect(settings.filter((setting) => /registry\s*=|_auth/.test(setting) && !setting.startsWith('omit-'))).toEqual([]);
});
