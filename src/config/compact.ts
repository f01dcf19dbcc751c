/** Copies a map in the order of its keys, without those that hold nothing. */
export function compact<Value>(
  map: Readonly<Record<string, Value | null | undefined>> | null | undefined,
): Readonly<Record<string, Value>> {
  const entries: [string, Value][] = [];
  for (const key of Object.keys(map ?? {}).toSorted()) {
    const value = map?.[key];
    if (value !== null && value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
