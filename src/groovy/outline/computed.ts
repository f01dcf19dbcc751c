import type { ScriptValue } from '../../model/index.ts';

/** A value that is computed of others. */
export const computed = (...parts: readonly ScriptValue[]): ScriptValue => ({ kind: 'computed', parts });
