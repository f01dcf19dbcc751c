// Measures whole processes, as a user starts them, on fleets of several sizes: npm run bench [-- sizes …]. Prints a Markdown table; with
// --save it replaces the one in bench/README.md. Figures of one machine: compare within one run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFleet } from './make-fleet.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '..', 'jenkins-fleet.mjs');
/** Large fleets take long enough for three runs to agree. */
const countedRuns = (teams) => (teams > 1000 ? 3 : 5);

const sizes = process.argv
  .slice(2)
  .filter((argument) => argument !== '--save')
  .map(Number);
const fleets = (sizes.length > 0 ? sizes : [40, 400, 4000]).map((teams) => {
  const root = mkdtempSync(join(tmpdir(), `jenkins-fleet-${teams}-`));
  makeFleet(root, teams);
  return { teams, root };
});

const scenarios = [
  {
    name: 'all, into an empty folder',
    prepare: (root) => rmSync(join(root, 'dist'), { recursive: true, force: true }),
    arguments: ['synth'],
  },
  { name: 'all, nothing changed', prepare: () => {}, arguments: ['synth'] },
  { name: 'check', prepare: () => {}, arguments: ['check'] },
];

/** Prints the peak of its process' memory when it ends, to a channel of its own. */
const memoryProbe = join(mkdtempSync(join(tmpdir(), 'jenkins-fleet-probe-')), 'probe.cjs');
writeFileSync(memoryProbe, "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));\n");

/** One process: its wall time in milliseconds and its peak of resident memory in MiB. */
function runOnce(root, commandArguments) {
  const start = process.hrtime.bigint();
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', memoryProbe, program, ...commandArguments], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wallMilliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) {
    throw new Error(`${commandArguments.join(' ')} failed in ${root}:\n${stderr}`);
  }
  return { wallMilliseconds, memoryMebibytes: Number(output[3]) / 1024 };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const bareNode = median(
  Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, ['-e', '0']);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }),
);

const rows = fleets.flatMap(({ teams, root }) =>
  scenarios.map(({ name, prepare, arguments: commandArguments }) => {
    const runs = Array.from({ length: countedRuns(teams) + 1 }, () => {
      prepare(root);
      return runOnce(root, commandArguments);
    }).slice(1);
    const wall = median(runs.map(({ wallMilliseconds }) => wallMilliseconds));
    const memory = median(runs.map(({ memoryMebibytes }) => memoryMebibytes));
    return `| ${teams} | ${name} | ${wall.toFixed(0)} ms | ${((wall - bareNode) / teams).toFixed(2)} ms | ${memory.toFixed(0)} MiB |`;
  }),
);

const table = [
  `Node ${process.versions.node}, ${cpus().length} processors; medians of 5 runs after a warm-up, of 3 above 1,000 teams; bare Node starts in ${bareNode.toFixed(0)} ms.`,
  '',
  '| teams | what | whole process | per team, less the bare start | peak memory |',
  '| ---: | --- | ---: | ---: | ---: |',
  ...rows,
  '',
].join('\n');
console.log(table);

if (process.argv.includes('--save')) {
  const readme = join(here, 'README.md');
  const marker = '<!-- figures -->\n';
  const [before] = readFileSync(readme, 'utf8').split(marker);
  writeFileSync(readme, `${before}${marker}\n${table}`);
}
for (const { root } of fleets) {
  rmSync(root, { recursive: true, force: true });
}
rmSync(dirname(memoryProbe), { recursive: true, force: true });
