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
  let unreadableFiles = 0;
  const parsed = files.files
    .filter(({ key }) => isCasc.test(key))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((file) => {
      const result = parseFile(file, unreadableFiles < mostExplained);
      unreadableFiles += result.value === undefined && result.problems.length > 0 ? 1 : 0;
      return result;
    });
  const merged = mergeCasc(parsed.flatMap(({ value: node, generated }) => (node ? [{ node, generated }] : [])));
  const elsewhere = parsed.flatMap(({ value, generated }) => (generated || !value ? [] : checkDeclaredElsewhere(value, team)));
  const unreadable = parsed.flatMap(({ problems }) => problems);
  const told = new Set([...elsewhere, ...unreadable.filter(({ rule }) => rule === 'no-empty-values')].map(nameOf));
  return {
    value: merged.value,
    problems: [
      ...unreadable,
      ...elsewhere,
      ...merged.problems.filter((problem) => !isBelowAny(problem, told)),
      ...checkReferences(merged.value, team, knownVariables(team, files), (place, part) => placeInside(files, place, part)),
    ],
  };
}

/** What JCasC reads in its folder (LocalFileSystemFetcher): mixed case such as `.Yaml` is not among it. */
const isCasc = /\.(?:yaml|yml|YAML|YML)$/;

/** Of so many files that are no YAML all mistakes are told, of the others the first: to find them all takes long. */
const mostExplained = 5;

function parseFile({ source, text, generated }: ControllerFile, findsAll: boolean) {
  const beginning = { file: source, line: 1, column: 1 };
  return { generated, ...parseCasc({ path: source, text }, generated ? () => beginning : undefined, findsAll) };
}

const nameOf = ({ file, where }: Pick<Problem, 'file' | 'where'>): string => `${file}\n${where}`;

/** Whether a value, or one around it, has a problem already. */
function isBelowAny({ file, where }: Problem, told: ReadonlySet<string>): boolean {
  for (let end = where.length; end >= 0; end = where.lastIndexOf('.', end - 1)) {
    if (told.has(nameOf({ file, where: where.slice(0, end) }))) {
      return true;
    }
    if (end === 0) {
      break;
    }
  }
  return false;
}
