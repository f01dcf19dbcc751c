import { isDigit } from './is-word-part.ts';

/** Where the number at an offset ends, and whether a digit is missing there. */
interface NumberEnd {
  readonly end: number;
  readonly lacksDigit: boolean;
}

/**
 * The number that begins with the digit at an offset: decimal, `0x`, `0b` or octal, with `_` between digits, a fraction (a dot that a digit
 * follows), an exponent and a suffix. `018` is two numbers. (Groovy 2.4, rule NUM_INT)
 */
export function scanNumber(text: string, start: number): NumberEnd {
  const prefix = text.slice(start, start + 2).toLowerCase();
  if (prefix === '0x' || prefix === '0b') {
    const digits = endOfDigits(text, start + 2, prefix === '0x' ? isHexDigit : isBinaryDigit);
    return digits.lacksDigit ? digits : withSuffix(text, digits.end, 'lLiIgG');
  }
  const whole = text.charAt(start) === '0' ? endOfZero(text, start) : endOfDigits(text, start, isDigit);
  if (whole.lacksDigit) {
    return whole;
  }
  const { end, isDecimal } = { isDecimal: true, ...whole };
  if (!isDecimal || isOneOf(text, end, 'lLiIgG')) {
    return withSuffix(text, end, 'lLiIgG');
  }
  const hasFraction = text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1));
  const fraction = hasFraction ? endOfDigits(text, end + 1, isDigit) : { end, lacksDigit: false };
  const number = !fraction.lacksDigit && isOneOf(text, fraction.end, 'eE') ? endOfExponent(text, fraction.end + 1) : fraction;
  return number.lacksDigit ? number : withSuffix(text, number.end, number.end > end ? 'fFdDgG' : 'fFdD');
}

/** After a leading zero: all digits when they are a decimal with a fraction, an exponent or a suffix, else the octal ones. */
function endOfZero(text: string, start: number): NumberEnd & { readonly isDecimal: boolean } {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) {
    end += 1;
  }
  const isFloat = isOneOf(text, end, 'fFdD') || /^(?:\.\d|[eE][+-]?[\d_]*\d)/.test(text.slice(end, end + 40));
  if (end === start + 1 || isFloat) {
    return { end, lacksDigit: false, isDecimal: true };
  }
  return isOctalDigit(text.charCodeAt(start + 1))
    ? { ...endOfDigits(text, start + 1, isOctalDigit), isDecimal: false }
    : { end: start + 1, lacksDigit: false, isDecimal: true };
}

function endOfExponent(text: string, start: number): NumberEnd {
  let at = isOneOf(text, start, '+-') ? start + 1 : start;
  while (text.charAt(at) === '_') {
    at += 1;
  }
  return endOfDigits(text, at, isDigit);
}

/** Digits with `_` between them. */
function endOfDigits(text: string, start: number, isDigitOf: (code: number) => boolean): NumberEnd {
  let end = start;
  let lacksDigit = true;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigitOf(code)) {
      lacksDigit = false;
    } else if (code === 95 && end > start) {
      lacksDigit = true;
    } else {
      return { end, lacksDigit };
    }
    end += 1;
  }
}

const withSuffix = (text: string, end: number, suffixes: string): NumberEnd => ({
  end: isOneOf(text, end, suffixes) ? end + 1 : end,
  lacksDigit: false,
});

const isOneOf = (text: string, at: number, characters: string): boolean => at < text.length && characters.includes(text.charAt(at));

const isOctalDigit = (code: number): boolean => code >= 48 && code <= 55;

const isBinaryDigit = (code: number): boolean => code === 48 || code === 49;

const isHexDigit = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
