/** Things with a name that Jenkins finds whatever the case of the letters. */
export interface NameTable<Named extends { readonly name: string }> {
  readonly byName: ReadonlyMap<string, Named>;
  /** For what is not written as it is documented; lower-casing every name of a file would take most of the time of a check. */
  readonly byLowerCase: ReadonlyMap<string, Named>;
}

/** A table of things by their names; of two with the same name the first one counts. */
export function makeNameTable<Named extends { readonly name: string }>(things: readonly Named[]): NameTable<Named> {
  const firstOnesFirst = things.toReversed();
  return {
    byName: new Map(firstOnesFirst.map((thing) => [thing.name, thing])),
    byLowerCase: new Map(firstOnesFirst.map((thing) => [thing.name.toLowerCase(), thing])),
  };
}

/** Finds a thing by its name, whatever the case. */
export function findByName<Named extends { readonly name: string }>(table: NameTable<Named>, name: string): Named | undefined {
  return table.byName.get(name) ?? table.byLowerCase.get(name.toLowerCase());
}

/** All things of a table. */
export const allOf = <Named extends { readonly name: string }>(table: NameTable<Named>): Named[] => [...table.byName.values()];
