import * as z from 'zod';
import { suggestName } from '../messages/suggest-name.ts';
import type { Checked, FieldPath, Problem, SourceFile } from '../model/index.ts';
import { formatFieldPath, valueAt } from './field-path.ts';
import { describeFound, mayShow } from './found.ts';
import { limitProblems } from './limit-problems.ts';
import { locate, writtenText } from './locate.ts';
import { suggestionFor } from './suggestion-for.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a parsed document against a schema. Each issue becomes one problem of the rule `schema` at the place of the value, each unknown field
 * one at the place of its key. The value is undefined when there are problems.
 */
export function checkSchema<Written>(file: SourceFile, document: unknown, schema: z.ZodType<Written>): Checked<Written | undefined> {
  const result = schema.safeParse(document, { error: expectation });
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap(expandUnion);
  return { value: undefined, problems: limitProblems(file, describeIssues(file, document, issues)) };
}

/** One after the other, since each takes a search for its place. */
function* describeIssues(file: SourceFile, document: unknown, issues: readonly Issue[]): Generator<Problem> {
  for (const issue of issues) yield* describeIssue(file, document, issue, issues);
}

const typeNames: Readonly<Record<string, string>> = { boolean: 'true or false', string: 'text', nonoptional: 'a value' };

/** What a schema without words of its own expects. For an unknown field that is the names of the known ones. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(' ') : '';
    case 'invalid_value':
      return issue.values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join(' or ');
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    default:
      return undefined;
  }
}

/** Of the forms that a value may have, the one that the writer most likely meant: of the right type, with the fewest mistakes. */
function expandUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.filter((branch) => !branch.some(isOfAnotherType)).map((branch) => branch.flatMap(expandUnion));
  const [meant] = branches.toSorted((one, other) => countMistakes(one) - countMistakes(other));
  return meant === undefined ? [issue] : meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOfAnotherType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function countMistakes(issues: readonly Issue[]): number {
  return issues.reduce((count, issue) => count + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function* describeIssue(file: SourceFile, document: unknown, issue: Issue, issues: readonly Issue[]): Generator<Problem> {
  const path = fieldPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield unknownField(file, [...path, key], knownFields(issue));
    return;
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another key';
    yield schemaProblem(file, path, 'key', `expected ${expected}, found "${path.at(-1)}"`);
    return;
  }
  const value = valueAt(document, path);
  if (value === undefined && isMisspelt(path, issues)) return;
  const { found = describeFound(value, path), fix = quoteIt(file, value, issue, path) ?? nearest(value, issue) } = paramsOf(issue);
  yield schemaProblem(file, path, 'value', `expected ${issue.message}, found ${found}`, fix);
}

function unknownField(file: SourceFile, path: FieldPath, known: readonly string[]): Problem {
  return schemaProblem(file, path, 'key', 'unknown field', suggestionFor(String(path.at(-1)), known));
}

/** Whether a missing field is there under a name that is nearly its own: one problem is enough. */
function isMisspelt(path: FieldPath, issues: readonly Issue[]): boolean {
  const name = path.at(-1);
  const parent = formatFieldPath(path.slice(0, -1));
  return issues.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      formatFieldPath(fieldPath(issue.path)) === parent &&
      issue.keys.some((key) => suggestName(key, knownFields(issue)) === name),
  );
}

/** See `expectation`. */
function knownFields(issue: Issue): readonly string[] {
  return issue.message.split(' ');
}

function paramsOf(issue: Issue): { readonly found?: string; readonly fix?: string } {
  const params = issue.code === 'custom' ? issue.params : undefined;
  return { found: params?.found, fix: params?.fix };
}

/** YAML makes a number of an account or a version, and drops its zeros. */
function quoteIt(file: SourceFile, value: unknown, issue: Issue, path: FieldPath): string | undefined {
  const isUnquoted = typeof value === 'number' || typeof value === 'boolean';
  if (!isUnquoted || issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
  return mayShow(path) ? `quote it: "${writtenText(file, path) ?? value}"` : 'quote it';
}

/** The word that was meant, where only some are possible. */
function nearest(value: unknown, issue: Issue): string | undefined {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const meant = suggestName(value, issue.values.map(String));
  return meant && `did you mean "${meant}"?`;
}

function schemaProblem(file: SourceFile, path: FieldPath, at: 'value' | 'key', message: string, fix?: string): Problem {
  const place = locate(file, path, at);
  return { rule: 'schema', file: file.path, ...place, where: formatFieldPath(path), message, ...(fix === undefined ? {} : { fix }) };
}

function fieldPath(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
