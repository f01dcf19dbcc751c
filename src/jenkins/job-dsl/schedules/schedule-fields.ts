/** A field of a crontab line. */
export interface ScheduleField {
  /** Such as `an hour`. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** The last value that `H` picks. */
  readonly lastOfHash: number;
  /** Names that other crontabs know, in the order of their numbers from `first` on. */
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The five fields of a line and what they may hold (core 2.578, hudson.scheduler.BaseParser). */
export const scheduleFields = [
  { name: 'a minute', first: 0, last: 59, lastOfHash: 59 },
  { name: 'an hour', first: 0, last: 23, lastOfHash: 23 },
  { name: 'a day of the month', first: 1, last: 31, lastOfHash: 28 },
  { name: 'a month', first: 1, last: 12, lastOfHash: 12, names: months },
  { name: 'a day of the week', first: 0, last: 7, lastOfHash: 6, names: days },
] as const satisfies readonly ScheduleField[];
