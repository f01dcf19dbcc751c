import type { FieldPath } from '../model/index.ts';

/** Prints a path as people write it: `[0].ops[2].path`, `[0].merge.metadata.annotations["example.com/x"]`. */
export function formatFieldPath(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === 'string' && /^[\w-]+$/.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('');
}
