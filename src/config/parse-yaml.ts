import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { describeYamlMistake, type MistakeDescription } from '../messages/describe-yaml-mistake.ts';
import type { Checked, Problem, SourceFile } from '../model/index.ts';

/** Ten aliases multiply a text by 36 at most; fifty would make a small file fill the memory. */
const maximumAliases = 10;

/**
 * Parses one YAML document: the core schema of YAML 1.2 (so `no` and `2027-03-31` stay text), no merge keys, no key twice. An empty file is
 * `null`. The problems are of the rule `syntax`.
 */
export function parseYaml(file: SourceFile): Checked<unknown> {
  try {
    const documents = loadAll(file.text, { schema: CORE_SCHEMA, maxAliases: maximumAliases, maxDepth: 50 });
    const problem = documents.length > 1 ? severalDocuments(file) : prototypeKey(file);
    return { value: documents[0] ?? null, problems: problem === undefined ? [] : [problem] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: null, problems: findSyntaxProblems(file, error) };
  }
}

/** js-yaml is twice as fast but stops at the first mistake and often points beside it: a file that fails is read again with `yaml`. */
function findSyntaxProblems(file: SourceFile, first: YAMLException): readonly Problem[] {
  const found = findMergeConflict(file) ?? findPlaceholder(file, first);
  if (found !== undefined) return [found];
  const lines = new LineCounter();
  const { errors } = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false });
  const problems = new Map<number, Problem>();
  for (const error of errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    // What follows on the same line is nearly always the first mistake once more.
    if (!problems.has(line)) problems.set(line, syntaxProblem(file, line, col, ...describeYamlMistake(error, file.text)));
  }
  if (problems.size > 0) return [...problems.values()];
  const mark = first.mark;
  return [syntaxProblem(file, (mark?.line ?? 0) + 1, (mark?.column ?? 0) + 1, ...describeFirst(first.reason))];
}

function describeFirst(reason: string): MistakeDescription {
  if (reason.startsWith('aliases exceeded')) return [`expected at most ${maximumAliases} aliases, found more`, 'write the values out'];
  if (reason.includes(' tag ')) return ['expected a value without a tag, found a tag', 'remove it, or quote a value that begins with "!"'];
  if (reason.startsWith('unidentified alias'))
    return ['expected an anchor before its alias, found none', 'quote a value that begins with "*"'];
  return [`expected YAML, found a mistake: ${reason}`];
}

function severalDocuments(file: SourceFile): Problem {
  const separators = [...file.text.matchAll(/^---(?=\s|$)/gm)];
  const offset = separators.at(-1)?.index ?? 0;
  return problemAt(file, offset, 'expected one YAML document, found several', 'remove the line "---"');
}

/** A template engine's placeholder reads as a map in a map's key, which js-yaml refuses at the wrong place. */
function findPlaceholder(file: SourceFile, first: YAMLException): Problem | undefined {
  const offset = file.text.search(/\{\{/);
  return offset < 0 || !first.reason.includes('complex keys')
    ? undefined
    : problemAt(file, offset, "expected a value, found a template's placeholder", 'write the value out; nothing is filled in here');
}

function findMergeConflict(file: SourceFile): Problem | undefined {
  const offset = file.text.search(/^(<{7}|>{7})( |$)/m);
  return offset < 0 ? undefined : problemAt(file, offset, 'expected YAML, found the marks of a merge conflict', 'resolve the conflict');
}

/** A key of this name changes how JavaScript sees the map, and means nothing here. */
function prototypeKey(file: SourceFile): Problem | undefined {
  const offset = file.text.search(/(?<![\w-])__proto__["']?\s*:/);
  return offset < 0 ? undefined : problemAt(file, offset, 'expected another key, found "__proto__"', 'rename it');
}

function problemAt(file: SourceFile, offset: number, message: string, fix: string): Problem {
  const before = file.text.slice(0, offset).split('\n');
  return syntaxProblem(file, before.length, (before.at(-1)?.length ?? 0) + 1, message, fix);
}

function syntaxProblem(file: SourceFile, line: number, column: number, message: string, fix?: string): Problem {
  return { rule: 'syntax', file: file.path, line, column, where: '', message, ...(fix === undefined ? {} : { fix }) };
}
