import type { DslValue } from './dsl-call.ts';

/** The text of a value that is known without running the script. */
export const knownText = (value: DslValue | undefined): string | undefined => (value?.kind === 'text' ? value.text : undefined);
