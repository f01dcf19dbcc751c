/** The kinds of values that people do not invent; under a name that says secret, each is taken for one that is none. */
const harmless: readonly RegExp[] = [
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, // a UUID, which is the id of a credential
  /^v?\d+(?:\.[\w-]+)+$/i, // a version, such as 199.v9f8e1f741799
  /:\/\//, // an address; a password in it is found by itself
  /^(?:[.~]{0,2}\/|arn:|\w:\\)/, // a path or the name of something in AWS
  /^(?:AAAA[BCE][23]N|AAAA[BCE]2VjZ|ssh-|ecdsa-)/, // a public key of SSH
  /^sha\d{1,3}[:=~-]/i, // a digest
  /^[a-z]{1,12}-[0-9a-f]{8,17}$/, // such as fsap-0123456789abcdef0, an id in AWS
  /abcdefgh|01234567|12345678/i, // an example
  /passw|secret|token|credential/i, // a name that says of itself what it is, such as dbPassword2
];

/** Shorter ones are numbers, dates and names. */
const shortestRandom = 16;
const shortestRun = 12;

/** Whether a text looks as if a machine had made it up: a token, a key, a digest. Words, also joined ones, and what is known not to be secret do not. */
export function looksRandom(text: string): boolean {
  if (text.length < shortestRandom || !/^[\w+/=.~-]+$/.test(text) || isHarmless(text)) return false;
  const run = text.split(/[^A-Za-z0-9]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  return run.length >= shortestRun && /[A-Za-z]/.test(run) && new Set(run).size >= 8 && changesOften(run);
}

/**
 * Of neighbours in random hexadecimal digits 47 of 100 differ in kind (capital, small letter, digit), in random letters and digits 40 to 62. Names differ seldom
 * where they have several digits, and have few digits where they are of many words.
 */
function changesOften(run: string): boolean {
  const digits = run.match(/\d/g)?.length ?? 0;
  const share = shareOfChanges(run);
  return (digits >= 2 && share >= 0.2) || (digits === 1 && share >= 0.45);
}

/** Whether a text looks like a password that a person has chosen by rules: three of small letters, capitals, digits and signs, one of them a digit. */
export function looksLikePassword(text: string): boolean {
  if (text.length < 8 || text.length > 128 || /\s/.test(text) || isHarmless(text) || isName(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text));
  return /\d/.test(text) && /[A-Za-z]/.test(text) && kinds.length >= 3;
}

function isHarmless(text: string): boolean {
  return harmless.some((form) => form.test(text));
}

/** Words and numbers with something between them, such as Deploy-Key-1. */
function isName(text: string): boolean {
  return /^(?:[A-Za-z]+|\d+)(?:[-_./:](?:[A-Za-z]+|\d+))*$/.test(text);
}

function shareOfChanges(run: string): number {
  let changes = 0;
  for (let offset = 1; offset < run.length; offset += 1) {
    if (kindOf(run.charCodeAt(offset)) !== kindOf(run.charCodeAt(offset - 1))) changes += 1;
  }
  return changes / (run.length - 1);
}

function kindOf(code: number): 'digit' | 'capital' | 'small' {
  if (code < 58) return 'digit';
  return code < 91 ? 'capital' : 'small';
}
