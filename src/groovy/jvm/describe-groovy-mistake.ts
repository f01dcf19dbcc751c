import type { Position, ScriptMistake } from '../../model/index.ts';

/** A mistake as Groovy tells it. */
export interface GroovyMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface MistakeParts {
  /** The first group of the pattern. */
  readonly first: string;
  /** What stands at the place. */
  readonly found: string;
  readonly isEnd: boolean;
}

type Description = (parts: MistakeParts) => readonly [message: string, fix?: string];

const around = 'look before it for a comma, an operator, a quote or a bracket that is missing or too many';
const oneOfTwo = 'remove one of the two';

/** Messages of the compiler of Groovy 2.4.21, and what they mean. What a person wrote in a string is never told: it may be a secret. */
const descriptions: readonly (readonly [pattern: RegExp, description: Description])[] = [
  // Characters and strings: the lexer.
  [
    /^unexpected char: 0xFFFF$|^expecting ['*]+, found '<EOF>'$/,
    () => ['expected the end of a string or a comment, found the end of the script', 'close it'],
  ],
  [
    /^expecting (?:anything but )?''.*\\n'/,
    () => ['expected the end of the string, found the end of the line', `write ''' or """ around a text of several lines`],
  ],
  [
    /^illegal string body character after dollar sign/,
    () => [
      'expected a name or "{" after "$" in a string, found something else',
      'write \\$ for a dollar sign, or put a text without variables in single quotes',
    ],
  ],
  [
    /^unexpected char: '\\'$/,
    () => [
      'expected a backslash only in an escape that Groovy knows, such as \\n, found another',
      'write \\\\ for a backslash in a string',
    ],
  ],
  [
    /^unexpected char: '?(.+?)'?$/,
    ({ first }) => [
      `expected code, found ${/^['"]$/.test(first) ? 'a quote' : `the character "${first}"`}`,
      'delete it, or put it in quotes',
    ],
  ],
  [/^expecting token in range: '0'\.\.'9'/, ({ found }) => [`expected a digit, found ${found}`]],
  [/^expecting '!', found/, () => ['expected code, found "#"', 'write // for a comment']],

  // Syntax: the parser.
  [
    /^unexpected token: (?:else|catch|finally|case|default)$/,
    ({ found }) => [`expected a statement, found ${found} without what it belongs to`, 'look at the braces before it'],
  ],
  [/^unexpected token: do$/, () => ['expected a statement, found "do"', 'write a "while" loop']],
  [/^unexpected token: (?:goto|const)$/, ({ found }) => [`expected a name, found ${found}, which Groovy reserves`, 'choose another name']],
  [
    /^unexpected token: (?:def|class|interface|enum|trait|import|package|static|synchronized|throws)$/,
    ({ found }) => [`expected valid code, found a mistake at ${found} or behind it`],
  ],
  [
    /^unexpected token: /,
    ({ found, isEnd }) =>
      isEnd ? [`expected more code, found ${found}`, 'complete the last statement'] : [`expected other code, found ${found}`, around],
  ],
  [
    /^expecting EOF, found '[)\]}]'$/,
    ({ found }) => [`expected a new statement, found ${found}, which closes nothing`, 'delete it, or open what it closes'],
  ],
  [
    /^expecting EOF, found /,
    ({ found }) => [`expected the end of the statement, found ${found}`, 'complete the statement, or begin a new line'],
  ],
  [/^expecting an identifier, found /, ({ found }) => [`expected a name, found ${found}`]],
  [/^expecting '\*', found /, ({ found }) => [`expected a name or "*" after the dot, found ${found}`]],
  [
    /^expecting '(.+)', found /,
    ({ first, found }) => [
      `expected "${first}", found ${found}`,
      /[)\]}]/.test(first) ? 'close what was opened before, or complete what is in it' : 'write it',
    ],
  ],
  [/^Missing closing bracket '>' for generics types/, ({ found }) => [`expected ">" after the type, found ${found}`, 'write it']],
  [
    /^Ambiguous expression could be either a parameterless closure expression or an isolated open code block/,
    () => ['expected a call before "{", found none', 'write the "{" in the line of its call'],
  ],
  [/^Duplicate named parameter /, () => ['expected each named argument once, found one again', oneOfTwo]],
  [
    /^Unexpected node type: \w+ found when expecting type: LABELED_ARG/,
    () => ['expected "key: value" for all entries or for none, found both', 'write the key of each entry'],
  ],
  [
    / is a [\w ]+ expression, but it should be a variable expression| is a bad expression as the left hand side/,
    () => ['expected a variable or a property before the assignment, found something else', 'write == to compare'],
  ],
  [
    /^3 expressions are required for the classic for loop, you gave (\d+)/,
    ({ first }) => [`expected three parts in "for (…; …; …)", found ${first}`],
  ],
  [
    /^A try statement must have at least one catch or finally block/,
    () => ['expected "catch" or "finally" after "try", found neither', 'write one of them'],
  ],
  [/^The default case is already defined/, () => ['expected one "default" in the switch, found another', oneOfTwo]],
  [
    /^Primitive type literal: (\w+) cannot be used as a method name/,
    ({ first }) => [`expected the name of a method, found "${first}"`, `write "as ${first}" behind the value`],
  ],
  [
    /^Constructor call must be the first statement in a constructor/,
    () => ['expected "this" and "super" to be called first in a constructor, found such a call elsewhere'],
  ],

  // Declarations.
  [
    /^The current scope already contains a variable of the name (\S+)/,
    ({ first }) => [
      `expected a new name, found "${first}", which is declared already`,
      'choose another name; without "def" or a type, the variable that is there gets a new value',
    ],
  ],
  [
    /^Cannot assign a value to final variable '(.*)'/,
    ({ first }) => [`expected "${first}" to keep its value, found an assignment`, 'leave "final" away where it is declared'],
  ],
  [/^Modifier '(.*)' not allowed here/, ({ first }) => [`expected a variable without "${first}", found it`, `leave "${first}" away`]],
  [
    /^Cannot (?:repeat|specify) modifier: (\w+)/,
    ({ first }) => [`expected one modifier of a kind, found "${first}" after another`, oneOfTwo],
  ],
  [
    /^Repetitive method name\/signature for method (\S+)/,
    ({ first }) => [`expected each method once, found "${first}" with the same parameters again`, 'remove one of the two, or rename it'],
  ],
  [
    /^Invalid duplicate class definition of class script$/,
    () => ['expected another name, found "script", which is the class of the script itself', 'rename the class'],
  ],
  [/^Invalid duplicate class definition of class (\S+)/, ({ first }) => [`expected each class once, found "${first}" again`, oneOfTwo]],
  [/^You defined a method without body/, () => ['expected a body in braces after the parameters, found none', 'write one']],
  [/^Abstract methods do not define a body/, () => ['expected no body for an abstract method, found one', 'remove it']],
  [
    /^Cannot use abstract methods in a script.*Method: (\S+)/,
    ({ first }) => [`expected a body for the method "${first}", found "abstract"`, 'leave "abstract" away, and write a body'],
  ],
  [
    /^Invalid constructor format|^Constructor not permitted within an interface/,
    () => ['expected no method with the name of its class, found one', 'leave the type before a constructor away, or rename the method'],
  ],
  [/^unable to resolve class (\S+)/, ({ first }) => [`expected a class that exists, found "${first}"`]],

  // Jumps and limits.
  [
    /^the break statement /,
    () => ['expected "break" in a loop or a switch, found it outside', 'write "return" to leave a closure, such as that of "each"'],
  ],
  [
    /^the continue statement /,
    () => [
      'expected "continue" in a loop, found it outside',
      'write "return" to go on with the next turn of a closure, such as that of "each"',
    ],
  ],
  [/^(break|continue) to missing label/, ({ first }) => [`expected "${first}" with the label of a loop around it, found another label`]],
  [
    /^String too long\. The given string is (\d+) /,
    ({ first }) => [`expected at most 65535 characters in a string, found ${first}`, 'join shorter ones with "+"'],
  ],
  [/^nested too deep/, () => ['expected code that is nested less, found more levels than Groovy can read']],
];

/** Says a mistake that Groovy found in a script in our words; one that we do not know in Groovy's. */
export function describeGroovyMistake({ line, column, message }: GroovyMistake, text: string): ScriptMistake {
  const at = { line: Math.max(line, 1), column: Math.max(column, 1) };
  const rest = restOf(text, at);
  for (const [pattern, describe] of descriptions) {
    const match = pattern.exec(message);
    if (match) {
      const [told, fix] = describe({ first: match[1] ?? '', found: describeFound(rest), isEnd: rest.trim() === '' });
      return { at, message: told, ...(fix !== undefined && { fix }) };
    }
  }
  const [own = ''] = message.trim().split(/\n|\.? at line: \d+ column: \d+| ?@ line \d+/, 1);
  return { at, message: `expected Groovy that compiles, found: ${own}` };
}

const restOf = (text: string, { line, column }: Position): string =>
  text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);

/** What a text begins with: a word or a symbol; never what is in a string. */
function describeFound(rest: string): string {
  if (rest.trim() === '') {
    return 'the end of the script';
  }
  const [word = ''] = /^(?:[\p{L}\p{N}_$]+|[-+*/%=<>!&|^~?:.]+|[^])/u.exec(rest) ?? [];
  return word === '\n' ? 'the end of the line' : /['"]/.test(word) ? 'a string' : `"${word}"`;
}
