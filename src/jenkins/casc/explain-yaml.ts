import type { YAMLException } from 'js-yaml';
import { LineCounter, parseAllDocuments } from 'yaml';
import { describeYamlMistake } from '../../messages/describe-yaml-mistake.ts';
import type { Problem, SourceFile } from '../../model/index.ts';
import { placeFinder } from './place-finder.ts';

/**
 * Characters of a file in which all mistakes are looked for. The parser that finds them all takes seconds and hundreds of megabytes for a large
 * file that is made of mistakes.
 */
const longestExplained = 64 * 1024;

/** More than anybody mends at a time. */
const mostProblems = 100;

/**
 * Says what is wrong in a text that is not one YAML document. It reads it again with a slower parser that finds every mistake; one that
 * only the fast parser saw is told in that one's words, and so is the first one of a large file, or of any file unless it `findsAll`.
 */
export function explainYaml(file: SourceFile, error: YAMLException | undefined, findsAll: boolean): Problem[] {
  if (!findsAll || file.text.length > longestExplained || error?.reason.startsWith('nesting exceeded')) {
    return [explainFirst(file, error)];
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, { lineCounter: lines, prettyErrors: false, version: '1.1', uniqueKeys: false });
  const problem = (offset: number, message: string, fix?: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { rule: 'syntax', file: file.path, line, column: col, where: '', message, ...(fix !== undefined && { fix }) };
  };
  const problems = firstOfEachLine(
    documents.flatMap(({ errors }) => errors).map((found) => problem(found.pos[0], ...describeYamlMistake(found, file.text))),
  );
  const second = documents[1];
  if (second) {
    problems.push(problem(second.range[0], `expected one document, found ${documents.length}`, 'make a file of each'));
  }
  return problems.length > 0 || !error
    ? problems.slice(0, mostProblems)
    : [problem(error.mark?.position ?? 0, `expected YAML, found a mistake: ${error.reason}`)];
}

/** Without an error there are several documents. */
function explainFirst(file: SourceFile, error: YAMLException | undefined): Problem {
  const offset = error ? (error.mark?.position ?? 0) : Math.max(0, file.text.search(/(?<=\n)---(?=\s|$)/));
  const told = {
    nesting: ['casc-limits', 'expected at most 51 levels, found more', 'nest the values less deeply'],
    documents: ['syntax', 'expected one document, found several', 'make a file of each'],
    mistake: ['syntax', `expected YAML, found a mistake: ${error?.reason}`],
  } as const;
  const [rule, message, fix] =
    told[error === undefined ? 'documents' : error.reason.startsWith('nesting exceeded') ? 'nesting' : 'mistake'];
  return { rule, ...placeFinder(file)(offset), where: '', message, ...(fix !== undefined && { fix }) };
}

/** What follows on the same line is nearly always the first mistake once more. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number | undefined>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}
