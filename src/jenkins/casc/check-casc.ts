import type { Checked, ControllerFile, ControllerFiles, Problem, Team } from '../../model/index.ts';
import type { CascMapping } from './casc-node.ts';
import { checkDeclaredElsewhere } from './check-declared-elsewhere.ts';
import { checkReferences } from './check-references.ts';
import { knownVariables } from './known-variables.ts';
import { mergeCasc } from './merge-casc.ts';
import { parseCasc } from './parse-casc.ts';
import { placeInside } from './place-inside.ts';

/**
 * What JCasC would say to the files that a controller receives, before their meaning is looked at: reads each, in the order of their names,
 * merges them and looks for references that it cannot resolve. The result is the merged tree, each part with the file that a person edits;
 * a part that is generated has the beginning of that file as its place.
 */
export function checkCasc(team: Team, files: ControllerFiles): Checked<CascMapping> {
  const parsed = files.files
    .filter(({ key }) => isCasc.test(key))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(parseFile);
  const merged = mergeCasc(parsed.flatMap(({ value: node, generated }) => (node ? [{ node, generated }] : [])));
  const elsewhere = parsed.flatMap(({ value, generated }) => (generated || !value ? [] : checkDeclaredElsewhere(value, team)));
  const unreadable = parsed.flatMap(({ problems }) => problems);
  const told = [...elsewhere, ...unreadable.filter(({ rule }) => rule === 'no-empty-values')];
  return {
    value: merged.value,
    problems: [
      ...unreadable,
      ...elsewhere,
      ...merged.problems.filter((problem) => !told.some((other) => isBelow(problem, other))),
      ...checkReferences(merged.value, team, knownVariables(team, files), (place, part) => placeInside(files, place, part)),
    ],
  };
}

/** What JCasC reads in its folder (LocalFileSystemFetcher): mixed case such as `.Yaml` is not among it. */
const isCasc = /\.(?:yaml|yml|YAML|YML)$/;

function parseFile({ source, text, generated }: ControllerFile) {
  const beginning = { file: source, line: 1, column: 1 };
  return { generated, ...parseCasc({ path: source, text }, generated ? () => beginning : undefined) };
}

const isBelow = (problem: Problem, { file, where }: Problem): boolean =>
  problem.file === file && (problem.where === where || problem.where.startsWith(`${where}.`));
