import type { DslValue } from '../dsl-call.ts';

/** Methods of a text that give another one (Groovy 2.4, StringGroovyMethods; Java, String). */
const textMethods: ReadonlyMap<string, (text: string) => string | undefined> = new Map(
  Object.entries({
    stripIndent,
    stripMargin,
    toString: (text: string) => text,
    // Java and JavaScript agree on blanks up to U+0020 only.
    trim: (text: string) => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''),
    toLowerCase: (text: string) => (isAscii(text) ? text.toLowerCase() : undefined),
    toUpperCase: (text: string) => (isAscii(text) ? text.toUpperCase() : undefined),
    capitalize: (text: string) => (isAscii(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : undefined),
  }),
);

/** The result of a method without arguments of a text, or of `join` of a list of texts; unknown for any other. */
export function callTextMethod(method: string, receiver: DslValue, parameters: readonly DslValue[]): DslValue {
  const [separator] = parameters;
  if (method === 'join' && receiver.kind === 'list' && parameters.length === 1 && separator?.kind === 'text') {
    const texts = receiver.items.map((item) => (item.kind === 'text' ? item.text : undefined));
    return texts.includes(undefined) ? someText : { kind: 'text', text: texts.join(separator.text) };
  }
  const change = textMethods.get(method);
  if (!change || parameters.length > 0) {
    return { kind: 'unknown' };
  }
  const text = receiver.kind === 'text' ? change(receiver.text) : undefined;
  if (text !== undefined) {
    return { kind: 'text', text };
  }
  return receiver.kind === 'text' || receiver.kind === 'pattern' ? someText : { kind: 'unknown' };
}

const someText: DslValue = { kind: 'pattern', parts: [null] };

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/**
 * Takes the indentation that all lines have from each, and the blanks at its end. The last line counts also when it is blank, so that a
 * line end after the text keeps it as it is: since Java 15 this is a method of String, which Groovy prefers to its own.
 */
function stripIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.map((line) => /^[ \t\v\f\r]*/.exec(line)?.[0].length ?? 0);
  const counted = indents.filter((_, index) => index === lines.length - 1 || !isBlank(lines[index] ?? ''));
  const indent = Math.min(...counted);
  return lines.map((line) => line.slice(indent).replace(/[ \t\v\f\r]+$/, '')).join('\n');
}

/** Takes everything up to the first `|` from each line that begins with it. */
function stripMargin(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\0-\x20]*\|/, ''))
    .join('\n');
}

const isBlank = (line: string): boolean => /^[ \t\v\f\r]*$/.test(line);
