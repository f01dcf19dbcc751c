import { isPortableName } from '../messages/is-portable-name.ts';

/** Whether a path below the output folder, such as `payments/configuration.yaml`, stays in it on every system: names divided by `/`. */
export function isOutputPath(path: string): boolean {
  return path.split('/').every(isPortableName);
}
