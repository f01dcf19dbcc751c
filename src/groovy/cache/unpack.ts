import { base, firstDigit, type Packable } from './pack.ts';

/** The value that `pack` made a line of. Throws where the line is none of those. */
export function unpack(line: string): Packable {
  const tab = line.indexOf('\t');
  const table = JSON.parse(line.slice(0, tab)) as readonly Packable[];
  let at = tab + 1;

  const nextNumber = (): number => {
    let number = 0;
    for (let scale = 1; ; scale *= base) {
      const digit = line.charCodeAt(at) - firstDigit;
      at += 1;
      if (Number.isNaN(digit)) {
        throw new Error('expected a packed value, found one that is cut off');
      }
      if (digit < base) {
        return number + digit * scale;
      }
      number += (digit - base) * scale;
    }
  };
  const next = (): Packable => {
    const number = nextNumber();
    const rest = Math.floor(number / 4);
    switch (number % 4) {
      case 0:
        return wordAt(table, rest);
      case 1: {
        const items: Packable[] = [];
        for (let count = 0; count < rest; count += 1) {
          items.push(next());
        }
        return items;
      }
      case 2: {
        const value: Record<string, Packable> = {};
        for (const key of wordAt(table, rest) as readonly string[]) {
          value[key] = next();
        }
        return value;
      }
      default:
        return rest;
    }
  };
  return next();
}

function wordAt(table: readonly Packable[], place: number): Packable {
  const word = table[place];
  if (word === undefined) {
    throw new Error(`expected a packed value, found one without word ${place} of its table`);
  }
  return word;
}
