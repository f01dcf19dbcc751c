import type { Problem } from '../model/index.ts';
import { formatFieldPath } from './field-path.ts';
import type { FleetLayers } from './fleet-layers.ts';
import { mergeLayers } from './layer.ts';
import { locate } from './locate.ts';
import type { Parsed } from './parsed.ts';
import type { FleetFile } from './schema/fleet-file.ts';

/** Finds sizes of fleet.yaml that lack a part: a size has nothing below it that could fill it in. The problems are of the rule `schema`. */
export function checkSizes({ file, written }: Parsed<FleetFile>, { sizes }: FleetLayers): readonly Problem[] {
  return Object.entries(written.sizes ?? {}).flatMap(([name, size]) => {
    if (size === null) return [];
    const { controller, quota } = mergeLayers(sizes.get(name) ?? []);
    const parts = [
      { path: ['controller', 'cpu'], value: controller?.cpu },
      { path: ['controller', 'memory'], value: controller?.memory },
      { path: ['agents', 'cpu'], value: quota?.cpu },
      { path: ['agents', 'memory'], value: quota?.memory },
      { path: ['agents', 'pods'], value: quota?.pods },
    ];
    return parts.filter(({ value }) => value === undefined).map(({ path }) => missing(['sizes', name, ...path]));
  });

  function missing(path: readonly string[]): Problem {
    const fix = 'add it, or change one of the sizes small, medium and large';
    return {
      rule: 'schema',
      file: file.path,
      ...locate(file, path),
      where: formatFieldPath(path),
      message: 'expected a value, found nothing',
      fix,
    };
  }
}
