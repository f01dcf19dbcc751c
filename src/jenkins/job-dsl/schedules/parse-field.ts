import type { ScheduleField } from './schedule-fields.ts';

/** What a field of a crontab line says. */
export interface ParsedField {
  /** The values of the field; those that `H` picks are left out, since they depend on the name of the job. */
  readonly values: ReadonlySet<number>;
  readonly hasHash: boolean;
  /** Whether a part has a step through the whole field, such as `H/3`. */
  readonly hasStep: boolean;
  /** How many values it has at least. */
  readonly least: number;
}

/** What Jenkins refuses of a schedule. */
export interface ScheduleMistake {
  readonly message: string;
  readonly fix?: string;
}

/** Reads one field as Jenkins does: parts with commas between them, each a number, a range, `*` or `H` (core 2.578, CrontabParser.g4). */
export function parseField(text: string, field: ScheduleField): ParsedField | ScheduleMistake {
  const parts = text.split(',').map((part) => parsePart(part, field));
  const mistake = parts.find((parsed) => 'message' in parsed);
  if (mistake) {
    return mistake;
  }
  const parsed = parts.filter((found) => 'values' in found);
  return {
    values: new Set(parsed.flatMap(({ values }) => [...values])),
    hasHash: parsed.some(({ hasHash }) => hasHash),
    hasStep: parsed.some(({ hasStep }) => hasStep),
    least: parsed.reduce((most, { least }) => Math.max(most, least), 0),
  };
}

function parsePart(text: string, field: ScheduleField): ParsedField | ScheduleMistake {
  const [, number] = /^(\d+)$/.exec(text) ?? [];
  const [, from, to, step] = /^(\d+)-(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  const [, whole, every] = /^([*H])(?:\/(\d+))?$/.exec(text) ?? [];
  const [, least, most, hashStep] = /^H\((\d+)-(\d+)\)(?:\/(\d+))?$/.exec(text) ?? [];
  if (number !== undefined) {
    return checkRange(text, field, { from: Number(number), to: Number(number) });
  }
  if (from !== undefined) {
    return checkRange(text, field, { from: Number(from), to: Number(to), step });
  }
  if (whole !== undefined) {
    const isHash = whole === 'H';
    const range = checkRange(text, field, { from: field.first, to: isHash ? field.lastOfHash : field.last, step: every, isHash });
    return 'values' in range ? { ...range, hasStep: every !== undefined } : range;
  }
  return least === undefined
    ? unreadable(text, field)
    : checkRange(text, field, { from: Number(least), to: Number(most), step: hashStep, isHash: true });
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** As it is written. */
  readonly step?: string | undefined;
  readonly isHash?: boolean;
}

/** What Jenkins' BaseParser refuses of a range. A step of 1 for `H` is none: it picks one value. */
function checkRange(text: string, field: ScheduleField, { from, to, step = '1', isHash = false }: Range): ParsedField | ScheduleMistake {
  const outside = [from, to].find((value) => value < field.first || value > field.last);
  if (outside !== undefined) {
    return { message: `${expectedOf(field)}, found "${outside}"` };
  }
  if (from > to) {
    const message = `expected a range that goes upwards for ${field.name}, found "${text}"`;
    return isHash || step !== '1' ? { message } : { message, fix: `write "${from}-${field.last},${field.first}-${to}"` };
  }
  const width = to - from + 1;
  const size = Number(step);
  if (size < 1 || (isHash && size > width)) {
    return { message: `expected a step from 1${isHash ? ` to ${width}` : ''} for ${field.name}, found "${text}"` };
  }
  const values = isHash ? [] : Array.from({ length: Math.ceil(width / size) }, (_, index) => from + index * size);
  return {
    values: new Set(values),
    hasHash: isHash,
    hasStep: false,
    least: isHash ? (size === 1 ? 1 : Math.floor(width / size)) : values.length,
  };
}

const expectedOf = ({ name, first, last }: ScheduleField): string => `expected ${name} from ${first} to ${last}`;

/** What other crontabs understand is translated: names, `?`, a start with a step, a small `h`. */
function unreadable(text: string, field: ScheduleField): ScheduleMistake {
  const { first, last, names = [] } = field;
  const translated = text
    .replaceAll(/[a-z]{3,}/gi, (word) => {
      const index = names.findIndex((name) => word.toLowerCase().startsWith(name));
      return index < 0 ? word : String(first + index);
    })
    .replace(/^\?$/, '*')
    .replace(/^h/, 'H')
    .replace(/^(\d+)\//, `$1-${last}/`);
  const isReadable = translated !== text && 'values' in parsePart(translated, field);
  return { message: `${expectedOf(field)}, found "${text}"`, ...(isReadable && { fix: `write "${translated}"` }) };
}
