const symbols = (
  '( ) [ ] { } ? . @ : , ; = ! ~ + - * / % > < ^ | & ' +
  '== != += ++ -= -- *= /= %= >> >= << <= ^= |= || &= && .. *. ?. ?: .& =~ ** -> ' +
  '=== !== <=> >>= >>> <<= ..< ... ==~ **= >>>='
).split(' ');

/** By the code of their first character, the longest first. */
const byFirst: (readonly string[] | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const candidates = symbols.filter((symbol) => symbol.charCodeAt(0) === code);
  return candidates.length === 0 ? undefined : candidates.toSorted((one, other) => other.length - one.length);
});

/** The longest symbol of Groovy 2.4 that stands at an offset; undefined when none does. */
export function symbolAt(text: string, at: number): string | undefined {
  const candidates = byFirst[text.charCodeAt(at)];
  return candidates?.length === 1 ? candidates[0] : candidates?.find((symbol) => symbol.length === 1 || text.startsWith(symbol, at));
}
