import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { type Edit, mutations } from './mutations.ts';
import { becomesHealthy } from './promises/becomes-healthy.ts';
import { promises } from './promises/index.ts';

describe('each promise is broken on purpose', () => {
  it.each([becomesHealthy, ...promises])('$name', (promise) => {
    expect(mutations.filter(({ breaks }) => breaks === promise)).not.toEqual([]);
  });
});

describe('each mutation is pushed, since the program with it refuses nothing:', async () => {
  const unchanged = await synthesizeWith([]);

  it.each(mutations)('$name', async ({ edits }) => {
    const { problems, text } = await synthesizeWith(edits);
    expect(problems).toEqual([]);
    expect(text).not.toBe(unchanged.text);
  });
});

/** What the program makes of this repository, with those edits in its sources. */
async function synthesizeWith(edits: readonly Edit[]): Promise<{ readonly problems: readonly unknown[]; readonly text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  try {
    const outfile = join(folder, 'synth.cjs');
    const loader = { '.py': 'text', '.groovy': 'text' } as const;
    await build({
      entryPoints: ['src/synth.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      loader,
      plugins: [edited(edits)],
      logLevel: 'error',
    });
    const { synthesize } = createRequire(import.meta.url)(outfile);
    let text = '';
    const { problems } = await synthesize('.', (file: { readonly text: string }) => (text += file.text));
    return { problems, text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const edited = (edits: readonly Edit[]): Plugin => ({
  name: 'edited',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const own = edits.filter(({ file }) => file === relative(process.cwd(), path));
      if (own.length === 0) return undefined;
      return { contents: own.reduce(applyEdit, readFileSync(path, 'utf8')), loader: 'ts' as const };
    });
  },
});
