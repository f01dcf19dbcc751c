import { isTimezone } from '../../../messages/is-timezone.ts';
import { suggestName } from '../../../messages/suggest-name.ts';
import type { Problem } from '../../../model/index.ts';
import { suggestionFor } from '../../suggestion-for.ts';
import { type ParsedField, parseField, type ScheduleMistake } from './parse-field.ts';
import { scheduleFields } from './schedule-fields.ts';

/**
 * What Jenkins refuses of a schedule, and what its form warns of: lines of five fields or an alias, comments, and a time zone in the very first
 * line (core 2.578, hudson.scheduler.CronTabList and CronTab).
 */
export function checkSchedule(text: string): readonly Pick<Problem, 'message' | 'fix' | 'severity'>[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    if (/^(CRON_)?TZ=/.test(line)) return checkTimezone(line, index, lines);
    return line.startsWith('@') ? checkAlias(line) : checkLine(line);
  });
}

function checkTimezone(line: string, index: number, lines: readonly string[]): readonly ScheduleMistake[] {
  if (!line.startsWith('TZ=')) {
    return [{ message: `expected "TZ=" before a time zone, found "${line}"` }];
  }
  if (index > 0) {
    const isBlankBefore = lines.slice(0, index).every((before) => before === '');
    const fix = isBlankBefore ? 'begin right after the opening quote' : 'move it to the first line; it counts for all lines';
    return [{ message: `expected "TZ=" in the first line, found "${line}" in line ${index + 1}`, fix }];
  }
  const zone = line.replaceAll('TZ=', '');
  if (isTimezone(zone)) return [];
  const [first = '', ...more] = zone.split(/\s+/);
  const message = `expected a time zone such as "Europe/Berlin", found "${zone}"`;
  if (more.length > 0 && isTimezone(first)) {
    return [{ message, fix: `write "${more.join(' ')}" in a line of its own` }];
  }
  const near = suggestName(zone, Intl.supportedValuesOf('timeZone'));
  return [near === undefined ? { message } : { message, fix: `did you mean "${near}"?` }];
}

const aliases = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** What follows an alias is not read. */
function checkAlias(line: string): readonly ScheduleMistake[] {
  if (aliases.some((alias) => line.startsWith(alias))) return [];
  return [{ message: `expected five fields or an alias such as "@daily", found "${line}"`, fix: suggestionFor(line, aliases) }];
}

function checkLine(line: string): ReturnType<typeof checkSchedule> {
  const written = line.split(/[ \t]+/);
  if (written.length !== scheduleFields.length) {
    return [wrongCount(line, written)];
  }
  const parsed = parseFields(written);
  const mistakes = parsed.filter((field) => 'message' in field);
  return mistakes.length > 0
    ? mistakes
    : doubts(
        line,
        parsed.filter((field) => 'values' in field),
      );
}

const parseFields = (written: readonly string[]): readonly (ParsedField | ScheduleMistake)[] =>
  scheduleFields.map((field, index) => parseField(written[index] ?? '', field));

function wrongCount(line: string, written: readonly string[]): ScheduleMistake {
  const message = `expected five fields (minute, hour, day of the month, month, day of the week), found ${written.length} in "${line}"`;
  const isReadable = (fields: readonly string[]) => fields.length === 5 && parseFields(fields).every((field) => 'values' in field);
  const spaced = line
    .replaceAll('**', '* *')
    .replaceAll('**', '* *')
    .split(/[ \t]+/);
  const comment = written.findIndex((field) => field.startsWith('#'));
  if (isReadable(spaced)) {
    return { message, fix: `put blanks between them: "${spaced.join(' ')}"` };
  }
  if (comment > 0) {
    return { message, fix: 'put the comment into a line of its own' };
  }
  // Quartz begins with seconds and writes ? where Jenkins has *.
  const withoutSeconds = written.slice(1, 6).map((field) => (field === '?' ? '*' : field));
  return isReadable(withoutSeconds) ? { message, fix: `leave out the seconds: "${withoutSeconds.join(' ')}"` } : { message };
}

/** The warnings of CronTab.checkSanity, except that an exact minute is taken for what is meant, and the one of CronTab.ceil. */
function doubts(line: string, [minute, , day, month]: readonly ParsedField[]): ReturnType<typeof checkSchedule> {
  const doubt = (message: string, fix: string) => [{ message, fix, severity: 'warning' as const }];
  if (minute && minute.values.size === 60) {
    return doubt(`expected a minute, found every one of the hour in "${line}"`, `did you mean "${line.replace(/^\S+/, 'H')}"?`);
  }
  if (day && month && !hasDate(day, month)) {
    return doubt(`expected a day that the month has, found none in "${line}": it never runs`, 'write a day from 1 to 28');
  }
  if (day?.hasStep && day.least > 5 && day.least < 28) {
    return doubt(
      `expected no short steps of days, found them in "${line}": they begin anew with each month`,
      'write days of the week instead',
    );
  }
  return [];
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const hasDate = (day: ParsedField, month: ParsedField): boolean =>
  day.hasHash || month.hasHash || [...month.values].some((number) => Math.min(...day.values) <= (longestMonths[number - 1] ?? 31));
