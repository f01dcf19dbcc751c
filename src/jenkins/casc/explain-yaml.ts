import type { YAMLException } from 'js-yaml';
import { LineCounter, parseAllDocuments, type YAMLParseError } from 'yaml';
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
    documents.flatMap(({ errors }) => errors).map((found) => problem(found.pos[0], ...describe(found, file.text))),
  );
  const second = documents[1];
  if (second) {
    problems.push(problem(second.range[0], `expected one document, found ${documents.length}`, 'make a file of each'));
  }
  return problems.length > 0 || !error ? problems : [problem(error.mark?.position ?? 0, `expected YAML, found: ${error.reason}`)];
}

/** What follows on the same line is nearly always the first mistake once more. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number | undefined>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** What is wrong and its repair, in our words for the mistakes that people make. */
function describe({ code, message, pos }: YAMLParseError, text: string): readonly [message: string, fix?: string] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['expected spaces for indentation, found a tab', 'write spaces'];
    case 'BAD_SCALAR_START':
      return [`expected a value, found the reserved character "${text.charAt(pos[0])}"`, 'put the value in quotes'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return ['expected one "key: value", found a second ": "', 'put a value that holds ": " in quotes'];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['expected "key: value", found a line without ": "', 'write the ":" and a space after the key'];
    case 'UNEXPECTED_TOKEN':
      return ['expected the value to end, found more', 'put a value that holds special characters in quotes'];
    case 'BAD_INDENT': {
      const bracket = /end with a ([\]}])/.exec(message)?.[1];
      return bracket === undefined
        ? ['expected the indentation of the lines before, found another', 'indent the line as its neighbours are']
        : [`expected "${bracket}", found the end of its lines`, `write the missing "${bracket}"`];
    }
    default:
      return [`expected YAML, found: ${message}`];
  }
}
