import type { ScriptOutline } from '../../model/index.ts';
import { positionsOf } from '../position-at.ts';
import type { Token } from '../tokens/token.ts';
import { beginParsing } from './begin-parsing.ts';
import { parseStatements } from './parse-statements.ts';

/**
 * The outline of a script, from its tokens, whose brackets are balanced. It never fails and finds no mistakes: what it does not understand is
 * computed, of what is in it. It throws `tooMuchWork` of a script that is made to be read for minutes, and of no other. After Groovy 2.4, groovy.g and AntlrParserPlugin; the real Groovy makes the same outline in `src/groovy/jvm`.
 *
 * What src/model/script.ts leaves open is decided by what is the same in Groovy's tree after the phase "conversion":
 *
 * Statements
 * - What always runs stands inline: labelled blocks, the bodies of try and finally, `synchronized (a) { }` after `a`.
 * - `return a`, `throw a`: expression a, then exit. `assert a`: expression a; `assert a : b`: computed [a, b]. `package`: nothing.
 * - `if`, `while`: the condition and a branch, also an empty one, and one more when `else` is written. `for (a; b; c)`: a, b, c and a branch.
 * - `switch (a)`: a, then the value of each case and a branch, at last the branch of default. Cases that share a branch have their values
 *   before it. A `break` that leaves no more than a switch is not told.
 * - `catch` is a branch that begins with the declaration of its variable, at the word `catch`.
 * - `def (a, b) = c`: expression c, then two declarations. A declaration is where its name is, an import where its statement begins.
 * - A class has its methods and the classes in it; fields, constructors, initializers, constants and anonymous classes are not told.
 *   A method without a body has an empty one. Default values of parameters, types, annotations and labels are not told.
 *
 * Values
 * - Parentheses add nothing. `a.b`, `a?.b`, `a*.b`, `a.@b`, `a.&b`: computed [a], and of the name when that is computed itself.
 * - `a[b]`: computed [a, b]; `a[b, c]`: [a, list]. `a ? b : c`: [a, b, c]; `a ?: b`: [a, b]. `(T) a`, `a as T`, `a instanceof T`, `!a`, `*a`: [a];
 *   `new int[a]`: [a]; `a..b` and other operators: [a, b].
 * - `a + b` with a text or template on either side is both joined. Templates in templates and texts next to each other become one; so
 *   `'a' + 'b'` and `"${'a'}b"` are texts.
 * - Numbers: integers up to 2^53 - 1, decimals of up to 15 digits; others, and BigInteger, float and double: computed []. `-1` is a literal.
 * - `a += b`: assignment of computed [a, b]; `a++`: of computed [a]. `a.b = c`: computed [computed [a], c]. `(a, b) = c`: computed [c, and an
 *   assignment of computed [] for each name]. `*: a` in a map: key computed [], value computed [a].
 * - `"${}"`: null. `"${a; b}"`: a call of a closure.
 *
 * Calls
 * - A call is where the token of its name begins, `new T()` at the word `new`; its name has the type as written, without type arguments.
 * - `a(b)(c)`, `a[b](c)`, `{ }(c)`, `a.@b(c)`: a call of `call`, where the arguments begin: at `c`, or at the brace of a closure.
 * - `a.(b)(c)` is a call of b: Groovy 2.4 takes the name of the variable. `f([a: 1], 2)`: the map is an argument, and not the named ones.
 */
export function parseOutline(tokens: readonly Token[], text: string): ScriptOutline {
  const p = beginParsing(tokens, text, positionsOf(text));
  const body = parseStatements(p, p.tokens.length);
  return { imports: p.imports, body };
}
