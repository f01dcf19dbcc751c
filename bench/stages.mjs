// Measures the stages of one run inside a process: npm run bench:stages [-- teams]. Says whether checking costs no more than rendering.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeFleet } from './make-fleet.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const teams = Number(process.argv[2] ?? 400);
const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-stages-'));
makeFleet(folder, teams);

// The stages as the program has them, in one file that exports them.
const bundle = join(folder, 'stages.cjs');
await build({
  stdin: {
    contents: `
      export * from './src/config/index.ts';
      export * from './src/groovy/index.ts';
      export * from './src/jenkins/index.ts';
      export * from './src/policy/index.ts';
      export * from './src/patch/index.ts';
      export * from './src/secrets/index.ts';
      export { formatManifest } from './src/output/index.ts';
      export { renderTeam } from './charts/index.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  loader: { '.py': 'text', '.groovy': 'text' },
  logLevel: 'error',
});
const stages = createRequire(import.meta.url)(bundle);

const milliseconds = new Map();
function measure(stage, work) {
  const start = process.hrtime.bigint();
  const result = work();
  milliseconds.set(stage, (milliseconds.get(stage) ?? 0) + Number(process.hrtime.bigint() - start) / 1e6);
  return result;
}

const inputs = measure('read', () => stages.readInputs(folder)).value;
const parsed = measure('parse', () => stages.parseInputs(inputs)).value;
measure('check: secrets', () => {
  const files = inputs.teams.flatMap(({ team, patches, jobs, casc }) => [team, patches, ...jobs, ...casc]);
  return stages.checkPlainSecrets(
    [inputs.fleet, ...files].filter((file) => file !== undefined),
    [],
  );
});
const resolved = measure('resolve', () => stages.resolveFleet(parsed)).value;
measure('check: rules', () => stages.checkRules(resolved));
for (const team of resolved.fleet.teams) {
  const composed = measure('compose', () => stages.composeControllerFiles(team, resolved.fleet)).value;
  const casc = measure('check: JCasC', () => stages.checkControllerFiles(resolved.fleet, team, composed)).value;
  const readings = measure('check: Groovy', () => new Map(team.jobs.map(({ text }) => [text, stages.readEmbedded(text)])));
  const jobs = measure('check: Job DSL', () => {
    const assembled = stages.assembleTeamJobs({ fleet: resolved.fleet, team, casc, readings });
    stages.checkTeamJobs(assembled);
    return assembled;
  });
  const files = measure('compose', () => stages.addJobsList(composed, team, jobs));
  measure('check: plugins', () => stages.checkPlugins(team));
  const rendered = measure('render', () => stages.applyPatches(team, stages.renderTeam(resolved.fleet, team, files), stages.locate)).value;
  const objects = rendered.flatMap((file) => file.objects);
  const agentPods = measure('check: pods', () => [
    ...stages.renderKindPods(team, resolved.fleet).map((pod) => stages.placeAgentPod(resolved, team, pod)),
    ...stages.renderOwnPods(team, composed, casc),
  ]);
  measure('check: policies', () => stages.checkTeamPolicies({ fleet: resolved.fleet, team, objects, agentPods, locate: stages.locate }));
  measure('format', () => rendered.forEach((file) => stages.formatManifest(file)));
}
rmSync(folder, { recursive: true });

const sum = (wanted) => [...milliseconds].filter(([stage]) => wanted(stage)).reduce((total, [, time]) => total + time, 0);
const checks = sum((stage) => stage.startsWith('check'));
const rendering = sum((stage) => ['compose', 'render', 'format'].includes(stage));
console.log(`${teams} teams, Node ${process.versions.node}, one run; milliseconds per team\n`);
for (const [stage, time] of milliseconds) {
  console.log(`${stage.padEnd(18)} ${(time / teams).toFixed(3).padStart(8)}`);
}
console.log(
  `\nall checks ${(checks / teams).toFixed(3)}, rendering ${(rendering / teams).toFixed(3)}: ratio ${(checks / rendering).toFixed(2)}`,
);
