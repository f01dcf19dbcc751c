/** Answers so far: a fleet has few time zones and many teams, and asking takes time. */
const known = new Map([['Etc/UTC', true]]);

/**
 * Whether Java knows a time zone: an IANA name in its own spelling. The names that this accepts are those of a Java 17 (TimeZone.getAvailableIDs)
 * and what newer tables of zones add.
 */
export function isTimezone(written: string): boolean {
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
