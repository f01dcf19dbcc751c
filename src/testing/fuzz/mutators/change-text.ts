import type { Random } from '../random.ts';
import { type Mutator, pathsLike, textAt, withFile } from './mutator.ts';

/** A mutator that changes the text of one file of any kind. */
const editText =
  (edit: (text: string, random: Random) => string | Uint8Array, pattern = /^(fleet\.yaml|overlays\/.*)$/): Mutator =>
  ({ base: { files } }, random) => {
    const path = random.pick(pathsLike(files, pattern));
    return withFile(files, path, edit(textAt(files, path), random));
  };

const truncated = editText((text, random) => text.slice(0, random.below(text.length)));

const flippedCharacters = editText((text, random) => {
  let flipped = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(flipped.length);
    const character = String.fromCharCode(flipped.charCodeAt(at) ^ (1 << random.below(7)));
    flipped = flipped.slice(0, at) + character + flipped.slice(at + 1);
  }
  return flipped;
});

const missingCharacter = editText((text, random) => {
  const marks = [...text.matchAll(/[[\]{}"'():,$-]/g)];
  const at = marks.length > 0 ? random.pick(marks).index : 0;
  return text.slice(0, at) + text.slice(at + 1);
});

const addedCharacter = editText((text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick([...'[]{}"\':,#&*!|>%@`-?\\\t ']) + text.slice(at);
});

/** A mutator of the lines of a file. */
const editLines = (edit: (lines: readonly string[], at: number, random: Random) => readonly string[]): Mutator =>
  editText((text, random) => {
    const lines = text.split('\n');
    return edit(lines, random.below(lines.length), random).join('\n');
  });

const lineMissing = editLines((lines, at) => lines.toSpliced(at, 1));
const lineTwice = editLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''));
const linesSwapped = editLines((lines, at, random) => {
  const other = random.below(lines.length);
  return lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '');
});
const lineIndented = editLines((lines, at, random) => lines.with(at, random.pick([' ', '  ', '\t', '\u00A0']) + (lines[at] ?? '')));

/** What a merge that was not finished leaves behind. */
const unfinishedMerge = editLines((lines, at) => [
  ...lines.slice(0, at),
  '<<<<<<< HEAD',
  lines[at] ?? '',
  '=======',
  '>>>>>>> main',
  ...lines.slice(at + 1),
]);

/** Each of these means what the text meant before. */
const sameMeaning = editText((text, random) =>
  random.pick([text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\n\n'), `${text}\n\n`, text.replaceAll('\n', '  \n'), text.trimEnd()]),
);

const tabs = editText((text) => text.replaceAll('  ', '\t'));

const notText = editText((text, random) =>
  random.pick([
    `\uFEFF${text}`,
    `${text}\0`,
    new Uint8Array([...Buffer.from(text), 0xff, 0xfe]),
    new Uint8Array(Buffer.from(text, 'utf16le')),
    text.replace(/[aeiou]/, '\uD800'),
  ]),
);

/** What YAML can do, and nobody expects of a settings file. */
const yamlFeature = editText(
  (text, random) =>
    random.pick([
      `${text}\n---\n${text}`,
      `%YAML 1.1\n---\n${text}`,
      `${text}\nx: &x [x]\ny: *x\n`,
      `${text}\nx: &x {a: 1}\ny: {<<: *x}\n`,
      `${text}\nx: &x [*x]\n`,
      `${text}\nx: *nowhere\n`,
      `${text}\nx: !!binary aGk=\n`,
      `${text}\nx: !!python/object/apply:os.system [id]\n`,
      `${text}\nx: ${'['.repeat(2_000)}\n`,
      `${text}\nx: ${'{a: '.repeat(2_000)}1${'}'.repeat(2_000)}\n`,
      `${text}\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}\n`,
      `? {complex: key}\n: value\n${text}`,
      `${text}\n? [a, b]\n: c\n`,
      `${text}\n1: one\n`,
      `${text}\n~: null\n`,
      `- ${text.split('\n').join('\n  ')}`,
      '[]',
      '"text"',
      '',
      '# nothing but a comment\n',
    ]),
  /\.yaml$/,
);

export const textMutators = {
  truncated,
  flippedCharacters,
  missingCharacter,
  addedCharacter,
  lineMissing,
  lineTwice,
  linesSwapped,
  lineIndented,
  unfinishedMerge,
  sameMeaning,
  tabs,
  notText,
  yamlFeature,
};
