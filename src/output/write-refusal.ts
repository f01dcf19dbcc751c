/**
 * What `writeOutput` and `recoverOutput` throw when a person can put it right. `OUTPUT_BUSY`: another run writes the same folder.
 * `OUTPUT_BLOCKED`: something in the folder, such as a symbolic link, keeps it from being written safely.
 */
export type WriteRefusal = Error & { readonly code: 'OUTPUT_BUSY' | 'OUTPUT_BLOCKED' };

/** Makes a refusal. Its message is whole sentences: what was not done, why, and how to go on. */
export function writeRefusal(code: WriteRefusal['code'], message: string): WriteRefusal {
  return Object.assign(new Error(message), { code });
}

/** Whether an error is a refusal, so that its message alone is enough for the person who reads it. */
export function isWriteRefusal(error: unknown): error is WriteRefusal {
  return error instanceof Error && 'code' in error && (error.code === 'OUTPUT_BUSY' || error.code === 'OUTPUT_BLOCKED');
}
