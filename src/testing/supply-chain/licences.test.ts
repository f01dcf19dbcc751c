import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatLicences, licenceOf } from './format-licences.ts';
import { readLock } from './lock.ts';

const { packages } = readLock();

/** Licences that ask for no more than to be named: what is under them may run inside a company without anybody having to publish anything. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'PSF-2.0'];
/** For tools that are only run: changes of their own files would have to be published. */
const forTools = [...permissive, 'MPL-2.0'];

/** Whether one of the alternatives of an SPDX expression is in a list; expressions that join several with AND are left to a person. */
const isAllowed = (licence: string, allowed: readonly string[]): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((alternative) => allowed.includes(alternative));

describe('licences', () => {
  it('of what runs are permissive', () => {
    const others = packages.filter((entry) => !entry.dev && !isAllowed(licenceOf(entry), permissive));
    expect(others.map(({ name, license }) => `${name} ${license}`)).toEqual([]);
  });

  it('of tools are permissive, or touch only the files of the tool', () => {
    const others = packages.filter((entry) => entry.dev && !isAllowed(licenceOf(entry), forTools));
    expect(others.map(({ name, license }) => `${name} ${license}`)).toEqual([]);
  });

  it.each(['GPL-3.0-or-later', 'unknown', 'SEE LICENSE IN LICENSE', '(MIT AND GPL-3.0-or-later)', 'UNLICENSED'])(
    'such as "%s" are refused',
    (licence) => {
      expect(isAllowed(licence, forTools)).toBe(false);
    },
  );

  it('are those of the packages that are installed', () => {
    const wrong = packages.flatMap(({ path, name, license }) => {
      const installed = readInstalled(path);
      return installed === undefined || installed === license ? [] : [`${name}: ${installed}, and ${license} in the lock file`];
    });
    expect(wrong).toEqual([]);
  });

  it('are listed in docs/licences.md', async () => {
    const page = formatLicences(packages);
    if (process.env['UPDATE_LICENCES']) await expect(page).toMatchFileSnapshot('../../../docs/licences.md');
    else expect(page).toBe(readFileSync('docs/licences.md', 'utf8'));
  });
});

/** The licence of an installed package; undefined where it is for another system. */
function readInstalled(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { readonly license?: string }).license ?? 'unknown';
  } catch {
    return undefined;
  }
}
