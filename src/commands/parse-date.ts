/** Reads a day such as `2027-03-31`, and gives it back; undefined for anything that is no day of the calendar. */
export function parseDate(text: string): string | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isDay ? text : undefined;
}
