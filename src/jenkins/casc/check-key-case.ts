import type { Problem } from '../../model/index.ts';
import type { CascEntry, CascMapping, CascNode } from './casc-node.ts';
import { formatCascPath } from './format-casc-path.ts';

/**
 * Finds keys of one map that differ in capitals only. Jenkins takes them for the same attribute, uses one of them and refuses the other
 * (configuration-as-code, BaseConfigurator.removeIgnoreCase; `unclassified` beside `Unclassified` stopped a Jenkins 2.492).
 */
export function checkKeyCase(root: CascMapping): Problem[] {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const visit = (node: CascNode): void => {
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        path.push(index);
        visit(item);
        path.pop();
      });
    } else if (node.kind === 'map') {
      if (node.entries.size > 1) {
        problems.push(...findTwins(node.entries, path));
      }
      for (const [key, { value }] of node.entries) {
        if (value.kind !== 'scalar') {
          path.push(key);
          visit(value);
          path.pop();
        }
      }
    }
  };
  visit(root);
  return problems;
}

function findTwins(entries: ReadonlyMap<string, CascEntry>, path: readonly (string | number)[]): Problem[] {
  const spellings = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, { keyPlace }] of entries) {
    const lowerCase = key.toLowerCase();
    const earlier = spellings.get(lowerCase);
    if (earlier === undefined) {
      spellings.set(lowerCase, key);
    } else {
      const message = `expected "${earlier}" in one spelling, found "${key}" as well: Jenkins takes both for one key`;
      problems.push({ rule: 'one-spelling', ...keyPlace, where: formatCascPath([...path, key]), message, fix: `write "${earlier}"` });
    }
  }
  return problems;
}
