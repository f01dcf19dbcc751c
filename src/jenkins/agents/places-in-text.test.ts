import { expect, it } from 'vitest';
import { placeInside } from '../casc/place-inside.ts';
import { placesInText } from './places-in-text.ts';

const placesOf = (file: string, text: string, line: number, column: number) => {
  const files = { files: [{ key: 'a', text: file, source: 'a.yaml', generated: false }] };
  return placesInText(text, { file: 'a.yaml', line, column }, (place, part) => placeInside(files, place, part));
};

it('finds places in a block, of equal lines too', () => {
  const text = 'a:\n  - b: 1\n\n  - b: 1\n';
  const place = placesOf(`yaml: |\n    a:\n      - b: 1\n\n      - b: 1\n`, text, 1, 7);
  expect(place(0)).toMatchObject({ line: 2, column: 5 });
  expect(place(text.indexOf('1'))).toMatchObject({ line: 3, column: 12 });
  expect(place(text.lastIndexOf('1'))).toMatchObject({ line: 5, column: 12 });
});

it('finds places in quotes', () => {
  expect(placesOf('yaml: "{a: {b: 1}}"\n', '{a: {b: 1}}', 1, 7)(8)).toMatchObject({ line: 1, column: 16 });
});

it('gives the place of the value where it is written in another way', () => {
  expect(placesOf('yaml: "a:\\n  b: 1"\n', 'a:\n  b: 1', 1, 7)(100)).toEqual({ file: 'a.yaml', line: 1, column: 7 });
});
