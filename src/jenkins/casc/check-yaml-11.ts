import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Problem, SourceFile } from '../../model/index.ts';
import { placeFinder } from './place-finder.ts';

/**
 * Finds what YAML 1.2 allows and Jenkins' reader of YAML 1.1 refuses or reads otherwise (SnakeYAML 2, ScannerImpl and StreamReader): tabs between
 * words, an indented `---`, the escape `\/`. `events` are those of the text, which is valid YAML 1.2.
 */
export function checkYaml11(file: SourceFile, events: readonly Event[]): Problem[] {
  const { text } = file;
  const tabs = text.includes('\t') ? findTab(text, events) : [];
  const slashes = text.includes('\\/') ? findEscapedSlash(text, events) : [];
  return [...findIndentedMark(text, events), ...tabs, ...slashes].map((finding) => problemOf(file, finding));
}

/** Finds a character that Jenkins' reader of YAML refuses, or takes for the end of a line. */
export function checkCharacters(file: SourceFile): Problem[] {
  return findOddCharacter(file.text).map((finding) => problemOf(file, finding));
}

const problemOf = (file: SourceFile, { offset, message, fix }: Finding): Problem => ({
  rule: 'syntax',
  ...placeFinder(file)(offset),
  where: '',
  message,
  fix,
});

interface Finding {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

const oddCharacter = /[^\t\n\r -~\xa0-\u2027\u202a-\ufffd]/;

function findOddCharacter(text: string): Finding[] {
  const offset = text.search(oddCharacter);
  if (offset < 0) {
    return [];
  }
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const fix = `remove it, or write it as "\\u${code}" between double quotes`;
  return [{ offset, message: `expected characters that YAML 1.1 can hold, found U+${code}`, fix }];
}

/** SnakeYAML takes an indented `---` for text. */
function findIndentedMark(text: string, [document]: readonly Event[]): Finding[] {
  const isMarked = document?.type === EVENT_ID.DOCUMENT && document.explicitStart;
  if (!isMarked || /^---(?=\s|$)/m.test(text)) {
    return [];
  }
  return [
    { offset: text.indexOf('---'), message: 'expected "---" at the beginning of its line, found spaces before', fix: 'remove the line' },
  ];
}

/** The first tab that is neither in a value nor in a comment; blanks after an unquoted value count as part of it. */
function findTab(text: string, events: readonly Event[]): Finding[] {
  let end = 0;
  for (const [start, next] of [...events.filter(isWritten).map((event) => rangeOf(event, text)), [text.length, text.length] as const]) {
    const between = text.slice(end, start).replace(/(^|[ \t\n])#[^\n]*/g, (comment) => comment.charAt(0).padEnd(comment.length));
    const tab = between.indexOf('\t');
    if (tab >= 0) {
      return [{ offset: end + tab, message: 'expected spaces between the parts of a line, found a tab', fix: 'write spaces' }];
    }
    end = next;
  }
  return [];
}

const isWritten = (event: Event): event is ScalarEvent => event.type === EVENT_ID.SCALAR && event.valueStart >= 0;

function rangeOf({ style, valueStart, valueEnd }: ScalarEvent, text: string): readonly [start: number, end: number] {
  if (style !== SCALAR_STYLE.PLAIN) {
    return [valueStart, valueEnd];
  }
  const blanks = /[ \t]*/y;
  blanks.lastIndex = valueEnd;
  return [valueStart, valueEnd + (blanks.exec(text)?.[0].length ?? 0)];
}

function findEscapedSlash(text: string, events: readonly Event[]): Finding[] {
  return events.filter(isWritten).flatMap(({ style, valueStart, valueEnd }) => {
    const found = style === SCALAR_STYLE.DOUBLE_QUOTED && /^(?:[^\\]|\\[^/])*?\\\//.exec(text.slice(valueStart, valueEnd));
    const message = 'expected an escape of YAML 1.1, found "\\/"';
    return found ? [{ offset: valueStart + found[0].length - 2, message, fix: 'write "/"' }] : [];
  });
}
