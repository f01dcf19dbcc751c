import type { FieldPath } from '../../model/index.ts';
import { isMap } from '../fields/value-at.ts';

/** The path of a value as a person reads it, such as `"spec.template.spec.containers[jenkins].env[2]"`: an item of a list by its name, where it has one. */
export function printPath(root: unknown, path: FieldPath): string {
  let value = root;
  const steps = path.map((step, index) => {
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    if (typeof step === 'string') return /^[\w-]+$/.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`;
    const name = isMap(value) ? value['name'] : undefined;
    return `[${typeof name === 'string' ? name : step}]`;
  });
  return `"${steps.join('')}"`;
}
