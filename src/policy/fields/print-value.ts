/** A longer value is cut: the place says where the rest stands. */
const mostCharacters = 120;

/** Prints a value for a message: text in double quotes, `nothing` for what is not there, all else as JSON. Not for what may be a secret. */
export const printValue = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
};
