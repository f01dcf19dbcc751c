import type { DslValue } from '../dsl-call.ts';

/** Methods of a text that give another one (Groovy 2.4, StringGroovyMethods; Java, String). */
const textMethods: ReadonlyMap<string, (text: string) => string | undefined> = new Map(
  Object.entries({
    stripIndent,
    stripMargin,
    toString: (text: string) => text,
    // Java and JavaScript agree on blanks up to U+0020 only.
    trim: (text: string) => withoutEnd(text.replace(/^[\0-\x20]+/, ''), blanks),
    toLowerCase: (text: string) => (isAscii(text) ? text.toLowerCase() : undefined),
    toUpperCase: (text: string) => (isAscii(text) ? text.toUpperCase() : undefined),
    capitalize: (text: string) => (isAscii(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : undefined),
  }),
);

/** The result of a method without arguments of a text, or of `join` of a list of texts; unknown for any other. */
export function callTextMethod(method: string, receiver: DslValue, parameters: readonly DslValue[]): DslValue {
  const [separator] = parameters;
  if (isLong(receiver, separator)) {
    return method === 'join' || textMethods.has(method) ? someText : { kind: 'unknown' };
  }
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

/** Of a text that a script computes: nobody names an item like that, and a few lines can double a text again and again. */
export const longestComputed = 8 * 1024;

/** All its texts together, those of a list with the separator between them. */
function isLong(value: DslValue, separator: DslValue | undefined): boolean {
  const between = separator?.kind === 'text' ? separator.text.length : 0;
  let length = 0;
  for (const item of value.kind === 'list' ? value.items : [value]) {
    length += (item.kind === 'text' ? item.text.length : 0) + between;
  }
  return length > longestComputed;
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
  const indent = counted.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines.map((line) => withoutEnd(line.slice(indent), ' \t\v\f\r')).join('\n');
}

/** Takes everything up to the first `|` from each line that begins with it. */
function stripMargin(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\0-\x20]*\|/, ''))
    .join('\n');
}

/** From U+0000 to U+0020. */
const blanks = String.fromCharCode(...Array.from({ length: 0x21 }, (_, code) => code));

/** A regular expression would look at the same blanks again and again where they are in the midst. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}

const isBlank = (line: string): boolean => /^[ \t\v\f\r]*$/.test(line);
