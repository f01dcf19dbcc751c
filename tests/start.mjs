// Starts a suite that needs a cluster: node tests/start.mjs cluster. It is written in TypeScript, so it is bundled first, as jenkins-fleet.mjs does it.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const [suite, ...args] = process.argv.slice(2);
const outfile = join(process.cwd(), 'build', `test-${suite}-${process.pid}.cjs`);
await build({
  entryPoints: [join('tests', suite, 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  loader: { '.py': 'text', '.groovy': 'text' },
  logLevel: 'error',
});
const { main } = createRequire(import.meta.url)(outfile);
rmSync(outfile);
try {
  process.exitCode = await main(args);
} catch (error) {
  // 1 would say that a promise is broken.
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 2;
}
