import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../model/index.ts';
import { customResourceValidator, kubernetesValidator } from '../kubernetes-schemas.ts';
import { minimalFleet } from '../temporary-fleet.ts';
import { type BaseFleet, readBaseFleet } from './base-fleet.ts';
import { checkOutput, countRefusedPatches } from './check-output.ts';
import { checkRefusal } from './check-refusal.ts';
import { describeMutation } from './describe-mutation.ts';
import { type FleetFiles, writeFleetFiles } from './fleet-files.ts';
import { type Material, mutators } from './mutators/index.ts';
import { type Random, randomOf } from './random.ts';
import { type Run, runFleet } from './run-mutation.ts';
import { buildValueDictionary } from './value-dictionary.ts';

// Fleets that are mutated as people in a hurry, bad merges and attackers do. Each is refused with a place that exists, or renders what no team must not have.
// The same fleets in every run: FUZZ_SEED chooses others, FUZZ_FLEETS says how many, and FUZZ_ONLY=<mutator> or <mutator>/<number> tries one kind, or one fleet.
const seed = Number(process.env['FUZZ_SEED'] ?? 20260821);
const wantedFleets = Number(process.env['FUZZ_FLEETS'] ?? 560);
const only = process.env['FUZZ_ONLY'];
const longestMilliseconds = 5_000;

// Patches are the escape hatch, so they are tried most.
const weights: Readonly<Record<string, number>> = {
  dangerousPatch: 4,
  dangerousMerge: 3,
  randomOperations: 3,
  otherValue: 5,
  harmlessPatch: 3,
  longerText: 2,
  nudgedNumber: 2,
  moreJobs: 2,
  valueFromElsewhere: 4,
};
const weightOf = (kind: string): number => weights[kind] ?? 1;
const kinds = Object.keys(mutators);
const fleetsPerWeight = Math.ceil(wantedFleets / kinds.reduce((sum, kind) => sum + weightOf(kind), 0));

const bases: readonly BaseFleet[] = await Promise.all([
  readBaseFleet('minimal', minimalFleet),
  readBaseFleet('every-field', 'src/testing/fuzz/fleets/every-field'),
  readBaseFleet('other-choices', 'src/testing/fuzz/fleets/other-choices'),
  readBaseFleet('cluster-autoscaler', 'src/testing/fuzz/fleets/cluster-autoscaler'),
  readBaseFleet('own', '.'),
]);
const dictionary = buildValueDictionary(bases);
const temporary = mkdtempSync(join(tmpdir(), 'jenkins-fleet-fuzz-'));
const onDisk = new Map<string, FleetFiles>();

const { KUBERNETES_SCHEMAS: schemas, CRDS: crds } = process.env;
const hasSchemas = schemas !== undefined && crds !== undefined && existsSync(schemas) && existsSync(crds);
const validators = new Map<string, (object: KubernetesObject) => readonly string[]>();
const validatorOf = (name: string, build: () => (object: KubernetesObject) => readonly string[]) => {
  const known = validators.get(name) ?? build();
  validators.set(name, known);
  return known;
};
const validate = (object: KubernetesObject, release: string): readonly string[] => {
  if (!hasSchemas) return [];
  const isBuiltIn = !object.apiVersion.split('/')[0]?.includes('.') || object.apiVersion.includes('.k8s.io/');
  const file = [release, '1.35'].map((version) => join(schemas, `v${version}.json`)).find(existsSync) ?? '';
  return isBuiltIn
    ? validatorOf(file, () => kubernetesValidator(file))(object)
    : validatorOf(crds, () => customResourceValidator(crds))(object);
};

interface Count {
  refused: number;
  rendered: number;
}
const counts = new Map<string, Count>();
let fleetsWithRefusedPatches = 0;
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
  process.stdout.write(formatCounts());
});

describe('a fleet that nobody has mutated', () => {
  it.each(bases)('$name has nothing that the fuzz would find', async (base) => {
    const { fleet, files } = await runIn(base.name, base.files);
    expect(fleet && checkOutput({ ...base, rendered: new Map() }, base.files, { fleet, files }, validate)).toEqual([]);
  });
});

describe(`a mutated fleet${hasSchemas ? '' : ' (without schemas: KUBERNETES_SCHEMAS and CRDS are not set)'}`, () => {
  it.each(kinds)('%s', { timeout: 600_000 }, async (kind) => {
    const failures: string[] = [];
    for (let number = 0; number < fleetsPerWeight * weightOf(kind); number++) {
      if (only === undefined || only === kind || only === `${kind}/${number}`) failures.push(...(await tryOne(kind, number)));
    }
    expect(failures.join('\n\n')).toBe('');
  });

  it.skipIf(only !== undefined)('is refused often, and rendered often', () => {
    const [refused, rendered] = [sumOf('refused'), sumOf('rendered')];
    expect(refused + rendered).toBeGreaterThanOrEqual(Math.min(wantedFleets, 500));
    expect(kinds.filter((kind) => !counts.has(kind))).toEqual([]);
    expect(Math.min(refused, rendered) / (refused + rendered)).toBeGreaterThan(0.25);
    // Patches are held against policies, and not against the schemas of Kubernetes: some of what they write, the API server refuses.
    expect(fleetsWithRefusedPatches / rendered).toBeLessThan(0.02);
  });
});

/** Mutates a fleet, renders it, and tells what is wrong with what became of it. */
async function tryOne(kind: string, number: number): Promise<readonly string[]> {
  const random = randomOf(seed + kinds.indexOf(kind) * 1_000_003 + number);
  const base = random.pick([
    ...bases,
    ...bases.filter(({ name }) => name === 'every-field'),
    ...bases.filter(({ name }) => name === 'every-field'),
  ]);
  const files = mutate(kind, { base, dictionary }, random);
  if (files === undefined) return [];
  const wrong = await judge(kind, base, files, number).catch((error: unknown) => [
    `crashes: ${String(error instanceof Error ? error.stack : error)}`,
  ]);
  return wrong.length === 0
    ? []
    : [
        `FUZZ_SEED=${seed} FUZZ_ONLY=${kind}/${number} of ${base.name}\n${describeMutation(base, files)}\n→ ${wrong.slice(0, 5).join('\n→ ')}`,
      ];
}

/** A mutator may choose what it cannot change; it chooses again then. */
function mutate(kind: string, material: Material, random: Random): FleetFiles | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    const files = mutators[kind]?.(material, random);
    if (files !== undefined) return files;
  }
  return undefined;
}

async function judge(kind: string, base: BaseFleet, files: FleetFiles, number: number): Promise<readonly string[]> {
  const run = await runIn(base.name, files);
  const isRefused = run.problems.length > 0;
  const count = counts.get(kind) ?? { refused: 0, rendered: 0 };
  counts.set(kind, count);
  count[isRefused ? 'refused' : 'rendered']++;
  const rendered = isRefused || run.fleet === undefined ? undefined : { fleet: run.fleet, files: run.files };
  if (rendered !== undefined && countRefusedPatches(base, rendered, validate) > 0) fleetsWithRefusedPatches++;
  return [
    ...(run.milliseconds > longestMilliseconds ? [`takes ${Math.round(run.milliseconds)} ms`] : []),
    ...(number % 10 === 0 ? await compareWithSecondRun(files, run) : []),
    ...(rendered === undefined ? checkRefusal(files, run.problems) : checkOutput(base, files, rendered, validate)),
  ];
}

async function runIn(folder: string, files: FleetFiles): Promise<Run> {
  const root = join(temporary, folder);
  writeFleetFiles(root, files, onDisk.get(folder));
  onDisk.set(folder, files);
  return runFleet(root);
}

/** In another folder, whose files were made in the other order. */
async function compareWithSecondRun(files: FleetFiles, first: Run): Promise<readonly string[]> {
  const root = mkdtempSync(join(temporary, 'second-'));
  writeFleetFiles(root, new Map([...files].toReversed()));
  const second = await runFleet(root);
  rmSync(root, { recursive: true, force: true });
  const isSame = JSON.stringify([first.problems, [...first.files]]) === JSON.stringify([second.problems, [...second.files]]);
  return isSame ? [] : ['gives something else the second time'];
}

const sumOf = (outcome: keyof Count): number => [...counts.values()].reduce((sum, count) => sum + count[outcome], 0);

function formatCounts(): string {
  const rows = [...counts].map(
    ([kind, { refused, rendered }]) => `${kind.padEnd(24)}${String(refused).padStart(8)}${String(rendered).padStart(9)}`,
  );
  const total = `${'all'.padEnd(24)}${String(sumOf('refused')).padStart(8)}${String(sumOf('rendered')).padStart(9)}`;
  const patches = hasSchemas ? `${fleetsWithRefusedPatches} of them with a patch that the API server refuses\n` : '';
  return `\n${'mutated fleets'.padEnd(24)} refused rendered\n${[...rows, total].join('\n')}\n${patches}`;
}
