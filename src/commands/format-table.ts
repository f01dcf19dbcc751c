import { makeVisible } from './make-visible.ts';

/** A longer cell moves those behind it. */
const widest = 200;

/** Lays rows out in columns as wide as their widest cell, two blanks apart. A column in which all cells but the heading are empty is left out. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''));
  const lines = [headings, ...rows].map((row) => columns.map((column) => makeVisible(row[column] ?? '')));
  const widths = columns.map((_, index) => lines.reduce((width, line) => Math.max(width, Math.min(line[index]?.length ?? 0, widest)), 0));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
