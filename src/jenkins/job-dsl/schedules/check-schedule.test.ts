import { describe, expect, it } from 'vitest';
import { checkSchedule } from './check-schedule.ts';

const check = (text: string): readonly string[] =>
  checkSchedule(text).map(({ message, fix, severity }) => `${severity ?? 'problem'}: ${message}${fix === undefined ? '' : `; ${fix}`}`);

describe('accepts', () => {
  it.each([
    'H 3 * * *',
    '0 3 * * *',
    'H/15 * * * *',
    'H(0-29)/10 * * * *',
    'H(0-29) H(0-5) H H H',
    '*/5 8-18 * * 1-5',
    '0,15,30,45 * * * *',
    'H H(9-16)/2 * * 1-5',
    '00 08 1 1 7',
    'H/60 H/24 H/28 H/12 H/7',
    '*/90 * * * *',
    'H 3 1-7 * 1',
    'H 3 H/15 * *',
    '0 0 29 2 *',
    '0 0 31 4,5 *',
    'H\t3  *\t* *',
    '  H 3 * * *  ',
    '@midnight',
    '@daily # what follows is not read',
    '@hourly\n@weekly',
    '',
    '\n# nightly\n\nH 3 * * *\n',
    'TZ=Europe/Berlin\nH 3 * * *',
    'TZ=EST5EDT\r\nH 3 * * *\r\n',
    'TZ=Etc/GMT+1\n# early\nH 3 * * *\nH 15 * * 6',
  ])('%j', (text) => {
    expect(check(text)).toEqual([]);
  });
});

const count = 'expected five fields (minute, hour, day of the month, month, day of the week), found';

describe('refuses', () => {
  it.each([
    ['60 * * * *', 'expected a minute from 0 to 59, found "60"'],
    ['H 24 * * *', 'expected an hour from 0 to 23, found "24"'],
    ['H 3 0 * *', 'expected a day of the month from 1 to 31, found "0"'],
    ['H 3 32 * *', 'expected a day of the month from 1 to 31, found "32"'],
    ['H 3 * 13 *', 'expected a month from 1 to 12, found "13"'],
    ['H 3 * * 8', 'expected a day of the week from 0 to 7, found "8"'],
    ['H 3 * * 1-8', 'expected a day of the week from 0 to 7, found "8"'],
    ['H(0-60) * * * *', 'expected a minute from 0 to 59, found "60"'],
    ['H 3 * * MON', 'expected a day of the week from 0 to 7, found "MON"; write "1"'],
    ['H 3 * * mon-fri', 'expected a day of the week from 0 to 7, found "mon-fri"; write "1-5"'],
    ['H 3 1 January *', 'expected a month from 1 to 12, found "January"; write "1"'],
    ['H 3 ? * 1', 'expected a day of the month from 1 to 31, found "?"; write "*"'],
    ['H 3 L * *', 'expected a day of the month from 1 to 31, found "L"'],
    ['h 3 * * *', 'expected a minute from 0 to 59, found "h"; write "H"'],
    ['h/15 * * * *', 'expected a minute from 0 to 59, found "h/15"; write "H/15"'],
    ['5/15 * * * *', 'expected a minute from 0 to 59, found "5/15"; write "5-59/15"'],
    ['H 22-6 * * *', 'expected a range that goes upwards for an hour, found "22-6"; write "22-23,0-6"'],
    ['H H(22-6) * * *', 'expected a range that goes upwards for an hour, found "H(22-6)"'],
    ['*/0 * * * *', 'expected a step from 1 for a minute, found "*/0"'],
    ['H/61 * * * *', 'expected a step from 1 to 60 for a minute, found "H/61"'],
    ['H(0-29)/45 * * * *', 'expected a step from 1 to 30 for a minute, found "H(0-29)/45"'],
    ['1,,2 * * * *', 'expected a minute from 0 to 59, found ""'],
    ['H 3 * *', `${count} 4 in "H 3 * *"`],
    ['H 3 * **', `${count} 4 in "H 3 * **"; put blanks between them: "H 3 * * *"`],
    ['H 3 ***', `${count} 3 in "H 3 ***"; put blanks between them: "H 3 * * *"`],
    ['0 H 3 * * *', `${count} 6 in "0 H 3 * * *"; leave out the seconds: "H 3 * * *"`],
    ['0 0 3 ? * 1', `${count} 6 in "0 0 3 ? * 1"; leave out the seconds: "0 3 * * 1"`],
    ['H 3 * * * # nightly', `${count} 7 in "H 3 * * * # nightly"; put the comment into a line of its own`],
    ['H(0 - 29) * * * *', `${count} 7 in "H(0 - 29) * * * *"`],
    ['@dayly', 'expected five fields or an alias such as "@daily", found "@dayly"; did you mean "@daily"?'],
    [
      '@reboot',
      'expected five fields or an alias such as "@daily", found "@reboot"; ' +
        'known: "@annually", "@daily", "@hourly", "@midnight", "@monthly", "@weekly", "@yearly"',
    ],
    ['TZ=Asia/Tokio\nH 3 * * *', 'expected a time zone such as "Europe/Berlin", found "Asia/Tokio"; did you mean "Asia/Tokyo"?'],
    ['TZ=europe/berlin\nH 3 * * *', 'expected a time zone such as "Europe/Berlin", found "europe/berlin"; did you mean "Europe/Berlin"?'],
    ['TZ=GMT+2\nH 3 * * *', 'expected a time zone such as "Europe/Berlin", found "GMT+2"'],
    [
      'TZ=Asia/Tokyo H 3 * * *',
      'expected a time zone such as "Europe/Berlin", found "Asia/Tokyo H 3 * * *"; write "H 3 * * *" in a line of its own',
    ],
    [
      '\nTZ=Asia/Tokyo\nH 3 * * *',
      'expected "TZ=" in the first line, found "TZ=Asia/Tokyo" in line 2; begin right after the opening quote',
    ],
    [
      'H 3 * * *\nTZ=Asia/Tokyo\nH 3 * * *',
      'expected "TZ=" in the first line, found "TZ=Asia/Tokyo" in line 2; move it to the first line; it counts for all lines',
    ],
    ['CRON_TZ=Asia/Tokyo\nH 3 * * *', 'expected "TZ=" before a time zone, found "CRON_TZ=Asia/Tokyo"'],
  ])('%j', (text, expected) => {
    expect(check(text)).toEqual([`problem: ${expected}`]);
  });

  it('tells every line', () => {
    expect(check('H 25 * * *\nH 3 * * *\nH 3 40 * *')).toEqual([
      'problem: expected an hour from 0 to 23, found "25"',
      'problem: expected a day of the month from 1 to 31, found "40"',
    ]);
  });
});

describe('warns of', () => {
  it.each([
    ['* * * * *', 'expected a minute, found every one of the hour in "* * * * *"; did you mean "H * * * *"?'],
    ['* 5 * * *', 'expected a minute, found every one of the hour in "* 5 * * *"; did you mean "H 5 * * *"?'],
    ['0-59 5 * * *', 'expected a minute, found every one of the hour in "0-59 5 * * *"; did you mean "H 5 * * *"?'],
    ['*/1 H * * *', 'expected a minute, found every one of the hour in "*/1 H * * *"; did you mean "H H * * *"?'],
    [
      '0 3 */2 * *',
      'expected no short steps of days, found them in "0 3 */2 * *": they begin anew with each month; write days of the week instead',
    ],
    [
      '0 3 H/3 * *',
      'expected no short steps of days, found them in "0 3 H/3 * *": they begin anew with each month; write days of the week instead',
    ],
    ['0 3 30 2 *', 'expected a day that the month has, found none in "0 3 30 2 *": it never runs; write a day from 1 to 28'],
    ['0 3 31 4,6 *', 'expected a day that the month has, found none in "0 3 31 4,6 *": it never runs; write a day from 1 to 28'],
  ])('%j', (text, expected) => {
    expect(check(text)).toEqual([`warning: ${expected}`]);
  });
});
