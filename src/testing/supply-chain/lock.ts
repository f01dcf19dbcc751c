import { readFileSync } from 'node:fs';

/** One package of `package-lock.json`. */
export interface LockedPackage {
  /** Such as `node_modules/cdk8s/node_modules/yaml`. */
  readonly path: string;
  /** Such as `yaml`; the real one where package.json puts another package in its place. */
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly inBundle?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Reads `package-lock.json`: every package that may be installed on any system, without this one. */
export function readLock(): { readonly lockfileVersion: number; readonly packages: readonly LockedPackage[] } {
  const { lockfileVersion, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly lockfileVersion: number;
    readonly packages: Readonly<Record<string, Omit<LockedPackage, 'path' | 'name'> & { readonly name?: string }>>;
  };
  return {
    lockfileVersion,
    packages: Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, entry]) => ({ ...entry, path, name: entry.name ?? path.split('node_modules/').at(-1) ?? path })),
  };
}
