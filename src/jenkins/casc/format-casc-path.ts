import type { FieldPath } from '../../model/index.ts';

/** Prints a path in a JCasC tree as people write it: `jenkins.clouds[0].kubernetes`. */
export function formatCascPath(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === 'string' && /^[\w-]+$/.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('');
}
