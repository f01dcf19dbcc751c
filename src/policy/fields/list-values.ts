/** The list, or an empty one for everything else that a patch may have put in its place. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of a list; empty for everything that is no list. */
export const textsOf = (value: unknown): readonly string[] => itemsOf(value).filter((item) => typeof item === 'string');

/** Whether the API server takes a value for one that nobody wrote: null, too. */
export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
