import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import { isCollection, LineCounter, parseDocument, visit } from 'yaml';
import { describeYamlMistake, type MistakeDescription } from '../messages/describe-yaml-mistake.ts';
import type { Checked, Problem, SourceFile } from '../model/index.ts';
import { findUnwritable } from './find-unwritable.ts';
import { limitProblems } from './limit-problems.ts';
import { locate } from './locate.ts';

/** Ten aliases multiply a text by 36 at most; fifty would make a small file fill the memory. */
export const maximumAliases = 10;

/** A Pod, which is the deepest that anybody writes here, has 15. Text that is nested without an end would fill the stack. */
export const maximumDepth = 50;

/**
 * Characters of a file in which all mistakes are looked for. The reader that finds them all takes seconds and hundreds of megabytes for a large
 * file that is made of mistakes; in one that is larger the first is told.
 */
const longestExplained = 64 * 1024;

/**
 * Parses one YAML document: the core schema of YAML 1.2 (so `no` and `2027-03-31` stay text), no merge keys, no key twice. An empty file is
 * `null`. The problems are of the rule `syntax`.
 */
export function parseYaml(file: SourceFile): Checked<unknown> {
  try {
    const documents = loadAll(file.text, { schema: CORE_SCHEMA, maxAliases: maximumAliases, maxDepth: maximumDepth });
    const problem = documents.length > 1 ? severalDocuments(file) : unwritable(file, documents[0]);
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
  const { line = 0, column = 0 } = first.mark ?? {};
  const told = describeLimit(first.reason);
  if (told !== undefined || file.text.length > longestExplained) {
    return [syntaxProblem(file, line + 1, column + 1, ...(told ?? describeFirst(first.reason)))];
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false });
  const problemAtOffset = (offset: number, description: MistakeDescription) => {
    const position = lines.linePos(offset);
    return syntaxProblem(file, position.line, position.col, ...description);
  };
  const problems = new Map<number | undefined, Problem>();
  for (const error of document.errors) {
    const problem = problemAtOffset(error.pos[0], describeYamlMistake(error, file.text));
    // What follows on the same line is nearly always the first mistake once more.
    if (!problems.has(problem.line)) problems.set(problem.line, problem);
  }
  if (problems.size > 0) return limitProblems(file, problems.values());
  const key = first.reason.includes('complex keys') ? offsetOfComplexKey(document) : undefined;
  if (key !== undefined)
    return [problemAtOffset(key, ['expected text for a key, found a list or a map', 'put it in quotes if it is text'])];
  return [syntaxProblem(file, line + 1, column + 1, ...describeFirst(first.reason))];
}

/** js-yaml points at the map that has it. */
function offsetOfComplexKey(document: ReturnType<typeof parseDocument>): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

/** What a second reader would not tell better, and might not survive. */
function describeLimit(reason: string): MistakeDescription | undefined {
  if (reason.startsWith('aliases exceeded')) return [`expected at most ${maximumAliases} aliases, found more`, 'write the values out'];
  if (reason.startsWith('nesting exceeded'))
    return [`expected at most ${maximumDepth} levels, found more`, 'nest the values less deeply, or quote a value of brackets'];
  return undefined;
}

function describeFirst(reason: string): MistakeDescription {
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

/** Only an escape brings in what the text itself cannot have. */
function unwritable(file: SourceFile, document: unknown): Problem | undefined {
  const found = file.text.includes('proto') || file.text.includes('\\') ? findUnwritable(document) : undefined;
  if (found === undefined) return undefined;
  const { line, column } = locate(file, found.path, found.at);
  return syntaxProblem(file, line, column, found.message, found.fix);
}

function problemAt(file: SourceFile, offset: number, message: string, fix: string): Problem {
  const before = file.text.slice(0, offset).split('\n');
  return syntaxProblem(file, before.length, (before.at(-1)?.length ?? 0) + 1, message, fix);
}

function syntaxProblem(file: SourceFile, line: number, column: number, message: string, fix?: string): Problem {
  return { rule: 'syntax', file: file.path, line, column, where: '', message, ...(fix === undefined ? {} : { fix }) };
}
