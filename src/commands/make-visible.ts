/**
 * Characters that move the cursor, colour the terminal, turn the direction of the text or cannot be seen at all, and halves of characters. A blank
 * and the letters of every language are none.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Writes such characters as `\u001b`: what a person sees is what is there, and no name in a file can write to the terminal what the program did not.
 * Inside of a text of JSON it means the same as before.
 */
export function makeVisible(text: string): string {
  return text.replace(invisible, escape);
}

/** The same for text of several lines, in which tabs may stand. */
export function makeLinesVisible(text: string): string {
  return text.replace(invisible, (character) => (character === '\n' || character === '\t' ? character : escape(character)));
}

/** As JSON writes it: a character outside of the basic plane is two. */
function escape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
