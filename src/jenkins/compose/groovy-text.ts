/**
 * A Groovy string in single quotes that reads as exactly `text`: nothing in it is interpolated. Characters that nobody sees are escaped, so
 * that it stays on its line.
 */
export const groovyText = (text: string): string =>
  `'${text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/[\p{C}\u2028\u2029]/gu, (hidden) => hidden.split('').map(escapeCodeUnit).join(''))}'`;

const escapeCodeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
