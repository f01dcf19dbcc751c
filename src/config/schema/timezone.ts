import { anyText } from './written.ts';

const expected = 'a time zone such as "Europe/Berlin"';

/** A time zone that Java knows: an IANA name in its own spelling, since Java takes a name that it does not know for GMT, in silence. */
export const timezone = anyText(expected).refine(isTimezone, { error: expected });

/** Answers so far: a fleet has few time zones and many teams, and asking takes time. */
const known = new Map([['Etc/UTC', true]]);

function isTimezone(written: string): boolean {
  const before = known.get(written);
  if (before !== undefined) return before;
  const answer = Intl.supportedValuesOf('timeZone').includes(written) || isAccepted(written);
  known.set(written, answer);
  return answer;
}

/** Zones that the list leaves out, such as Etc/GMT+1 and the alias Asia/Kolkata. Node takes them in any spelling of capitals, Java does not. */
function isAccepted(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
