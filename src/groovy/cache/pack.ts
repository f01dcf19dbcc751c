/** What JSON can hold. */
export type Packable = string | number | boolean | null | readonly Packable[] | { readonly [key: string]: Packable | undefined };

/** Digits of packed numbers are the characters from `#` on: the first 46 end a number, the others say that more of it follows. */
export const firstDigit = 35;
export const base = 46;
const largestInteger = 2 ** 28;

/**
 * Packs a value into one line of ASCII, a sixth of its JSON. Outlines are repetitive, and those of a large fleet do not fit into memory as they are.
 * The line is a table in JSON, a tab, and numbers, the lowest digit of each first. A number n says by n % 4 what follows: 0: the word of the
 * table at n / 4; 1: a list of n / 4 values; 2: an object whose keys are the table's entry at n / 4, and its values; 3: the number n / 4.
 */
export function pack(value: Packable): string {
  const places = new Map<string, number>();
  const words: string[] = [];
  const code: string[] = [];
  const placeOf = (word: Packable): number => {
    const json = JSON.stringify(word);
    const place = places.get(json) ?? places.size;
    if (place === places.size) {
      places.set(json, place);
      words.push(json);
    }
    return place;
  };
  const add = (item: Packable): void => {
    if (Array.isArray(item)) {
      code.push(formatNumber(item.length * 4 + 1));
      item.forEach(add);
    } else if (typeof item === 'object' && item !== null) {
      const present = Object.entries(item).filter(([, value]) => value !== undefined);
      code.push(formatNumber(placeOf(present.map(([key]) => key)) * 4 + 2));
      present.forEach(([, value]) => add(value ?? null));
    } else if (typeof item === 'number' && Number.isInteger(item) && item >= 0 && item < largestInteger && !Object.is(item, -0)) {
      code.push(formatNumber(item * 4 + 3));
    } else {
      code.push(formatNumber(placeOf(item) * 4));
    }
  };
  add(value);
  return `[${words.join(',').replace(/[^ -~]/g, escapeCharacter)}]\t${code.join('')}`;
}

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function formatNumber(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= base) {
    text += String.fromCharCode(firstDigit + base + (rest % base));
    rest = Math.floor(rest / base);
  }
  return text + String.fromCharCode(firstDigit + rest);
}
