/**
 * What reading scripts with the real Groovy rejects with when its message says all. `GROOVY_ABSENT`: it is asked for and cannot be had.
 * `GROOVY_FAILED`: it was started and gave no answer.
 */
export type GroovyFailure = Error & { readonly code: 'GROOVY_ABSENT' | 'GROOVY_FAILED' };

/** Makes a failure. Its message is whole sentences: what was expected, what was found, and how to go on. */
export function groovyFailure(code: GroovyFailure['code'], message: string): GroovyFailure {
  return Object.assign(new Error(message), { code });
}

/** Whether an error is a failure of Groovy, so that its message alone is enough for the person who reads it. */
export function isGroovyFailure(error: unknown): error is GroovyFailure {
  return error instanceof Error && 'code' in error && (error.code === 'GROOVY_ABSENT' || error.code === 'GROOVY_FAILED');
}
