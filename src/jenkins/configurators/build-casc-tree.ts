import type { CascMapping } from '../casc/casc-node.ts';
import { parseCasc } from '../casc/parse-casc.ts';

/** The JCasC tree of a YAML text, for tests of what it means; the text must be one that Jenkins can read. */
export function buildCascTree(text: string, path = 'casc.yaml'): CascMapping {
  const { value, problems } = parseCasc({ path, text });
  if (value === undefined || problems.length > 0) {
    throw new Error(`the test's JCasC has problems: ${JSON.stringify(problems)}`);
  }
  return value;
}
