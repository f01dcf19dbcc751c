import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { synth } from '../commands/synth.ts';
import { readEmbedded } from '../groovy/index.ts';
import { readOutput } from '../output/index.ts';
import type { ReadScripts } from '../synth.ts';
import { copyProgram, ended } from './program-copy.ts';
import { renderFleet, temporaryFleet, writeFiles } from './temporary-fleet.ts';

let root = '';
let remove = () => {};
beforeEach(() => ({ root, remove } = temporaryFleet()));
afterEach(() => remove());

const read: ReadScripts = async (texts) => new Map(texts.map((text) => [text, readEmbedded(text)]));

/** A run in this process; `readScripts` is called when it has read its inputs and dist/, before it writes. */
const runSynth = async (readScripts = read, team?: string) => {
  const printed = { out: '', error: '' };
  const terminal = { out: (text: string) => (printed.out += text), error: (text: string) => (printed.error += text) };
  const options = { root, output: 'dist', team, json: false, today: undefined, allowDataLoss: [], readScripts };
  return { status: await synth(options, terminal), ...printed };
};

/** A run in whose midst something else happens. */
const runSynthAround = (happens: () => unknown, team?: string) =>
  runSynth(async (texts) => {
    await happens();
    return read(texts);
  }, team);

const dist = () => new Map(readOutput(join(root, 'dist')));
/** What the inputs as they are now make of dist/. */
const render = async () => new Map(await renderFleet(root));

const fleetFile = () => readFileSync(join(root, 'fleet.yaml'), 'utf8');
/** Inputs that differ in one file, which is the old or the new one at any moment, and of which a few files of dist/ are made. */
const setInputs = (state: number) => {
  const text = fleetFile().replace(/^network: .*$/m, `network: {vpcCidrs: [10.0.0.0/16], egressPorts: [443, ${8000 + state}]}`);
  writeFileSync(join(root, 'draft.yaml'), text);
  renameSync(join(root, 'draft.yaml'), join(root, 'fleet.yaml'));
};

describe('a run in whose midst another one writes', () => {
  beforeEach(async () => {
    setInputs(0);
    expect(await runSynth()).toMatchObject({ status: 0 });
  });

  it('writes its own state whole, and tells what it changed', async () => {
    setInputs(1);
    const own = await render();
    const outcome = await runSynthAround(async () => {
      setInputs(0);
      writeFiles(root, { 'overlays/search/jobs/web.groovy': "pipelineJob('web')\n" });
      expect(await runSynth()).toMatchObject({ status: 0, out: expect.stringMatching(/^~ dist\/search\/configuration.yaml\n\n/) });
      expect(dist()).toEqual(await render());
    });
    expect(dist()).toEqual(own);
    expect(outcome).toMatchObject({ status: 0, error: '' });
    // What the first comparison did not know of, too.
    expect(outcome.out).toContain('~ dist/search/configuration.yaml\n');
    // The inputs are those of the other run now.
    expect(await runSynth()).toMatchObject({ status: 0 });
    expect(dist()).toEqual(await render());
  });

  it('leaves the state of the other when it has nothing to write itself', async () => {
    const outcome = await runSynthAround(async () => {
      setInputs(2);
      expect(await runSynth()).toMatchObject({ status: 0 });
    });
    expect(outcome).toEqual({ status: 0, out: '2 teams: dist/ is up to date.\n', error: '' });
    expect(dist()).toEqual(await render());
  });

  it('has nothing to do when the other has done the same', async () => {
    setInputs(1);
    const outcome = await runSynthAround(async () => expect(await runSynth()).toMatchObject({ status: 0 }));
    expect(outcome).toEqual({ status: 0, out: '2 teams: dist/ is up to date.\n', error: '' });
    expect(dist()).toEqual(await render());
  });

  it('writes its own team, and leaves the others to the other', async () => {
    setInputs(1);
    const own = await render();
    const outcome = await runSynthAround(async () => {
      setInputs(2);
      expect(await runSynth()).toMatchObject({ status: 0 });
    }, 'payments');
    expect(outcome.status).toBe(0);
    const others = await render();
    const isOwn = (path: string) => path.startsWith('payments/') || path === 'argocd/payments.yaml';
    expect(dist()).toEqual(new Map([...others].map(([path, text]) => [path, isOwn(path) ? (own.get(path) ?? '') : text])));
  });

  it('writes nothing over what somebody puts there meanwhile', async () => {
    setInputs(1);
    const before = dist();
    const outcome = await runSynthAround(() => writeFiles(root, { 'dist/payments/notes.txt': 'mine\n' }));
    expect(outcome).toMatchObject({ status: 1, out: '' });
    expect(outcome.error).toMatch(/^dist\/payments\/notes\.txt {2}dist-is-generated: [^\n]*\n\n1 problem\. Nothing was written\.\n$/);
    expect(dist()).toEqual(before.set('payments/notes.txt', 'mine\n'));
  });

  it('finishes what another one has begun that is killed', async () => {
    setInputs(1);
    const own = await render();
    const outcome = await runSynthAround(() =>
      writeFiles(root, {
        '.dist-pending/staged/0': '# Generated by jenkins-fleet of the other\n',
        '.dist-pending/journal.json': '{"remove":["payments/access.yaml"],"place":["payments/other.yaml"]}',
      }),
    );
    expect(outcome.status).toBe(0);
    expect(outcome.error).toBe('An earlier run was cut off while it wrote dist/; what it had begun is finished now.\n');
    expect(outcome.out).toContain('- dist/payments/other.yaml\n');
    expect(dist()).toEqual(own);
  });
});

describe('eight processes at once', { timeout: 300_000 }, () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'runs-at-once-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('with the same inputs write one state', async () => {
    const { run } = copyProgram(folder);
    const runs = await Promise.all(Array.from({ length: 8 }, () => run(root)));
    expect(runs.map(({ status, stderr }) => ({ status, stderr }))).toEqual(Array.from({ length: 8 }, () => ({ status: 0, stderr: '' })));
    expect(runs.filter(({ stdout }) => stdout.endsWith('2 teams: 21 created, 0 changed, 0 removed in dist/.\n'))).toHaveLength(1);
    expect(dist()).toEqual(await render());
    expect(existsSync(join(root, '.dist-pending'))).toBe(false);
  });

  it('with inputs that change all the time write one of the states', async () => {
    const { start } = copyProgram(folder);
    const states: ReadonlyMap<string, string>[] = [];
    for (let state = 0; state < 8; state += 1) {
      setInputs(state);
      states.push(await render());
    }
    setInputs(0);
    const processes = [];
    for (let state = 0; state < 8; state += 1) {
      setInputs(state);
      processes.push(ended(start(root)));
      await setTimeout(60);
    }
    expect((await Promise.all(processes)).map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      Array.from({ length: 8 }, () => ({ status: 0, stderr: '' })),
    );
    expect(states).toContainEqual(dist());
    expect(existsSync(join(root, '.dist-pending'))).toBe(false);
  });
});
