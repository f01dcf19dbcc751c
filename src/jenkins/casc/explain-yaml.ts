import type { YAMLException } from 'js-yaml';
import { LineCounter, parseAllDocuments } from 'yaml';
import { describeYamlMistake } from '../../messages/describe-yaml-mistake.ts';
import type { Problem, SourceFile } from '../../model/index.ts';

/**
 * Says what is wrong in a text that is not one YAML document. It reads it again with a slower parser that finds every mistake; one that
 * only the fast parser saw is told in that one's words.
 */
export function explainYaml(file: SourceFile, error?: YAMLException): Problem[] {
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
  return problems.length > 0 || !error ? problems : [problem(error.mark?.position ?? 0, `expected YAML, found a mistake: ${error.reason}`)];
}

/** What follows on the same line is nearly always the first mistake once more. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number | undefined>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}
