import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mostLines } from '../../commands/format-problems.ts';
import { longestPathBytes } from '../../config/known-files.ts';
import { mostProblems } from '../../config/limit-problems.ts';
import { maximumAliases, maximumDepth } from '../../config/parse-yaml.ts';
import { exported, mostMebibytes as mostOfSchemas } from '../../config/read-casc-schemas.ts';
import { mostFiles, mostMebibytes, settings } from '../../config/read-inputs.ts';
import { deliverable } from '../../config/read-text-file.ts';
import { mostPatches } from '../../config/schema/patches-file.ts';
import { maximumDepth as cascDepth } from '../../jenkins/casc/compose-casc-nodes.ts';
import { maximumAliases as cascAliases, maximumRepeated } from '../../jenkins/casc/node-properties.ts';
import { longestBytes } from '../../messages/is-portable-name.ts';
import { mostLevels, mostMebibytes as mostOfObject } from '../../patch/limit-growth.ts';

/** The second cell of each row, by the first. */
const listed = Object.fromEntries(
  (readFileSync('docs/inputs.md', 'utf8').split('<!-- limits')[1]?.split('\n\n')[0] ?? '')
    .split('\n')
    .slice(3)
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, what, most]) => [what, most]),
);

it('docs/inputs.md has the figures of all limits', () => {
  expect(listed).toEqual({
    'fleet.yaml, one file of jobs/ or casc/': `${deliverable.kibibytes / 1024} MiB`,
    'team.yaml, patches.yaml': `${settings.kibibytes} KiB`,
    'jobs/ and casc/ of a team together': `${mostFiles} files, ${mostMebibytes} MiB`,
    'one schema in schemas/jcasc/': `${exported.kibibytes / 1024} MiB`,
    'all schemas together': `${mostOfSchemas} MiB`,
    'a name, the whole path of a file': `${longestBytes} bytes, ${longestPathBytes} bytes`,
    'aliases in fleet.yaml, team.yaml, patches.yaml': `${maximumAliases}`,
    'levels in them': `${maximumDepth}`,
    'aliases in a file of casc/': `${cascAliases}, ${maximumRepeated} repeated values`,
    'levels in it, the values of the innermost map or list among them': `${cascDepth}`,
    'patches of a team': `${mostPatches}`,
    'an object, and all that the ops of a patch add, copy and move in it': `${mostOfObject} MiB, ${mostLevels} levels`,
    'problems that are told of a file': `${mostProblems}`,
    'problems that are printed': `${mostLines}`,
  });
});
