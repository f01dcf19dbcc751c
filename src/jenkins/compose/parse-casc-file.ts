import { loadAll, YAMLException } from 'js-yaml';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { Checked, OverlayFile, Problem } from '../../model/index.ts';

/** A JCasC file of a team and the map at its root, which is empty when the file is empty or has a problem. */
export interface CascFile {
  readonly file: OverlayFile;
  readonly root: Readonly<Record<string, unknown>>;
}

/**
 * Parses a JCasC file. Problems: text that is not YAML, a key that stands twice, several documents, a root that is not a map. Jenkins
 * refuses each of them, except a second key, of which it forgets the first value in silence (configuration-as-code, YamlUtils).
 */
export function parseCascFile(file: OverlayFile): Checked<CascFile> {
  const problemsOnly = (problems: readonly Problem[]) => ({ value: { file, root: {} }, problems });
  try {
    const documents = loadAll(file.text);
    const root = documents[0] ?? {};
    if (documents.length > 1) {
      return problemsOnly(explainSyntax(file));
    }
    return isMap(root) ? { value: { file, root }, problems: [] } : problemsOnly([rootIsNoMap(file, root)]);
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      throw error;
    }
    return problemsOnly(explainSyntax(file, error));
  }
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the text again with a slower parser, which finds every mistake; one that only the fast parser sees is told in that one's words. */
function explainSyntax(file: OverlayFile, error?: YAMLException): Problem[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, message: string, fix?: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { rule: 'syntax', file: file.path, line, column: col, where: '', message, ...(fix !== undefined && { fix }) };
  };
  const problems = documents.flatMap(({ errors }) => errors).map(({ pos, message }) => problem(pos[0], `expected YAML, found: ${message}`));
  const second = documents[1];
  if (second) {
    problems.push(problem(second.range[0], `expected one document, found ${documents.length}`, 'make a file of each'));
  }
  return problems.length > 0 || !error ? problems : [problem(error.mark?.position ?? 0, `expected YAML, found: ${error.reason}`)];
}

function rootIsNoMap(file: OverlayFile, root: unknown): Problem {
  const found = Array.isArray(root) ? 'a list' : 'a single value';
  return { rule: 'schema', file: file.path, where: '', message: `expected a map such as "unclassified: …", found ${found}` };
}
