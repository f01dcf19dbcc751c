import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFleet, writeFiles } from '../testing/temporary-fleet.ts';
import { watchInputs } from './watch-inputs.ts';

let root = '';
let remove = () => {};
let close = () => {};
let changes = 0;
beforeEach(() => {
  ({ root, remove } = temporaryFleet());
  changes = 0;
  close = watchInputs(root, () => (changes += 1));
});
afterEach(() => {
  close();
  remove();
});

/** Does something, and waits until it is noticed. */
const expectNoticed = async (change: () => void) => {
  const before = changes;
  change();
  await vi.waitFor(() => expect(changes).toBeGreaterThan(before), { timeout: 20_000 });
};

/** As many editors save. */
const replace = (path: string, text: string) => {
  writeFileSync(join(root, 'draft'), text);
  renameSync(join(root, 'draft'), join(root, path));
};

it.each(['fleet.yaml', 'overlays/payments/team.yaml', 'overlays/payments/jobs/web.groovy', 'schemas/jcasc/stable.json'])(
  'notices %s each time that it is written or replaced',
  async (path) => {
    await expectNoticed(() => writeFiles(root, { [path]: '1' }));
    await expectNoticed(() => replace(path, '2'));
    await expectNoticed(() => replace(path, '3'));
    await expectNoticed(() => writeFiles(root, { [path]: '4' }));
    await expectNoticed(() => rmSync(join(root, path)));
  },
);

it('notices a folder that comes, what happens in it, and that it gets another name or goes', async () => {
  await expectNoticed(() => cpSync(join(root, 'overlays/search'), join(root, 'overlays/find'), { recursive: true }));
  await expectNoticed(() => writeFiles(root, { 'overlays/find/team.yaml': '1' }));
  await expectNoticed(() => renameSync(join(root, 'overlays/find'), join(root, 'overlays/seek')));
  await expectNoticed(() => writeFiles(root, { 'overlays/seek/team.yaml': '2' }));
  await expectNoticed(() => rmSync(join(root, 'overlays'), { recursive: true }));
  await expectNoticed(() => mkdirSync(join(root, 'overlays')));
  await expectNoticed(() => mkdirSync(join(root, 'overlays/find')));
  await expectNoticed(() => writeFiles(root, { 'overlays/find/team.yaml': '3' }));
});

it('does not take what a run writes for a change', async () => {
  writeFiles(root, { '.dist-pending/journal.json': '', 'dist/payments/access.yaml': '', 'build/bundle.cjs': '' });
  rmSync(join(root, '.dist-pending'), { recursive: true });
  await setTimeout(500);
  expect(changes).toBe(0);
});
