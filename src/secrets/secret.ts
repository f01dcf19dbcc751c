/** A part of a text that nobody but its owner should know. */
export interface FoundSecret {
  /** In words and with its article, such as `a GitHub token`. */
  readonly kind: string;
  /** The name that it is the value of, where the name and not the form of the value tells that it is a secret. */
  readonly name?: string;
  /** Whether its place in JCasC alone tells that it is one, so that it may be any word. */
  readonly isAnyText?: true;
  /** Offset of the value's first character, and of the one after its last. */
  readonly start: number;
  readonly end: number;
}
