// Measures how Job DSL is read: node bench/job-dsl.mjs [scripts]. Each figure is the median of processes of their own, as a person's runs are:
// until the readings are there, and until each outline was asked for as well, as the checks do.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const count = Number(process.argv[2] ?? 1000);
const countedRuns = 5;
const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-job-dsl-'));
const program = join(folder, 'program.mjs');
const textsFile = join(folder, 'texts.json');

/** About 2.5 KB, each another one. */
const script = (index) => `import javaposse.jobdsl.dsl.Job

def team = 'team-${index}'
def announce = { Job job, String channel ->
    job.description("\${job.name} of \${team}, see \${channel}")
}
${[0, 1, 2]
  .map(
    (part) => `
['api', 'web', 'worker-${part}'].each { service ->
    def job = multibranchPipelineJob("backend-${index}/\${service}-${part}") {
        displayName("\${service} ${part}")
        branchSources {
            git {
                id('${index}-${part}')
                remote("https://git.example.com/\${team}/\${service}.git")
                credentialsId('token-a')
                includes('main release-*')
            }
        }
        configure { project ->
            project / 'properties' << 'example.Properties' { owner(team) }
        }
        orphanedItemStrategy { discardOldItems { numToKeep(${10 + part}) } }
        triggers { periodicFolderTrigger { interval('${1 + (index % 23)}h') } }
        factory { workflowBranchProjectFactory { scriptPath('ci/Jenkinsfile') } }
    }
    if (service != 'worker-${part}') {
        announce(job, '#channel-${part}')
    }
}`,
  )
  .join('\n')}
`;
const scripts = Array.from({ length: count }, (_, index) => script(index));

// Reads the texts of a file, and prints how long it took.
await build({
  stdin: {
    contents: `
      import { readFileSync } from 'node:fs';
      import { beginReading } from './src/groovy/index.ts';
      const [file, options] = process.argv.slice(2);
      const texts = JSON.parse(readFileSync(file, 'utf8'));
      const start = performance.now();
      const { readings, groovy } = await beginReading(texts, { environment: process.env, ...JSON.parse(options) });
      const reading = performance.now() - start;
      const statements = [...readings.values()].reduce((sum, { outline }) => sum + outline.body.length, 0);
      console.log(JSON.stringify({ groovy, reading, whole: performance.now() - start, statements }));`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  loader: { '.groovy': 'text' },
  logLevel: 'error',
});

function readOnce(texts, groovy, programKey = 'bench') {
  writeFileSync(textsFile, JSON.stringify(texts));
  const options = JSON.stringify({ home: homedir(), folder: join(folder, 'build'), programKey, groovy });
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, textsFile, options], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`reading failed:\n${stderr}`);
  }
  return JSON.parse(stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const figure = (runs, name) => `${median(runs.map((run) => run[name])).toFixed(0)} ms`;
const row = (name, read) => {
  const runs = Array.from({ length: countedRuns }, (_, index) => read(index));
  return `| ${name} | ${figure(runs, 'reading')} | ${figure(runs, 'whole')} |`;
};

const compiling = readOnce(['x'], 'auto');
const isThere = compiling.groovy === 'used';
const changed = (index) => [...scripts.slice(1), `${script(0)}\nprintln ${index}\n`];
console.log(`${count} scripts of ${(Buffer.byteLength(script(1)) / 1000).toFixed(1)} KB; Node ${process.versions.node}, ${cpus().length} processors; \
medians of ${countedRuns} runs${isThere ? `; to compile the program once takes ${compiling.reading.toFixed(0)} ms` : '; no Groovy here'}

| what | readings | and outlines |
| --- | ---: | ---: |
${[
  ...(isThere
    ? [
        row('Groovy, nothing read before', (index) => readOnce(scripts, 'auto', `new-${index}`)),
        row('Groovy, nothing changed', () => readOnce(scripts, 'auto', 'new-4')),
        row('Groovy, one changed', (index) => readOnce(changed(index), 'auto', 'new-4')),
      ]
    : []),
  row('ours alone, nothing read before', (index) => readOnce(scripts, 'off', `new-${index}`)),
  row('ours alone, nothing changed', () => readOnce(scripts, 'off', 'new-4')),
  row('ours alone, one changed', (index) => readOnce(changed(index), 'off', 'new-4')),
].join('\n')}`);
rmSync(folder, { recursive: true });
