import type { KeptReading, KeptReadings } from './format-readings.ts';

/** A reading stays when several fleets, or states of one, take turns in a folder; and goes when nobody has its text any more. */
const oldestAge = 5;

/** What to keep after a run that used `used`; undefined when the file says that already. */
export function renewReadings(kept: KeptReadings, used: ReadonlyMap<string, string>): KeptReadings | undefined {
  if ([...used.keys()].every((id) => kept.get(id)?.age === 0)) {
    return undefined;
  }
  const older = [...kept].map(([id, { packed, age }]): [string, KeptReading] => [id, { packed, age: age + 1 }]);
  const renewed = [...used].map(([id, packed]): [string, KeptReading] => [id, { packed, age: 0 }]);
  return new Map([...older.filter(([id, { age }]) => !used.has(id) && age <= oldestAge), ...renewed]);
}
