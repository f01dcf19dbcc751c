import { afterNewlines, type Parsing, passNewlines, placeOf, takeSymbol, wordAt } from './parsing.ts';

/** Parses an import, of which annotations may be the beginning; `keyword` is the index of the word `import`. */
export function parseImport(p: Parsing, keyword: number): void {
  const at = placeOf(p, p.next);
  p.next = keyword + 1;
  const isStatic = wordAt(p, p.next) === 'static';
  p.next += isStatic ? 1 : 0;
  const names: string[] = [];
  do {
    passNewlines(p);
    const word = wordAt(p, p.next);
    names.push(word ?? '');
    p.next += word === undefined ? 0 : 1;
  } while (takeSymbol(p, '.'));
  takeSymbol(p, '*');
  p.next = wordAt(p, p.next) === 'as' ? afterNewlines(p, p.next + 1) + 1 : p.next;
  p.imports.push({ name: names.join('.'), isStatic, at });
}
