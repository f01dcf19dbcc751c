/** Orders names of Job DSL files as Jenkins runs them: the files of a folder before those of its sub-folders, by name. */
export function compareScripts(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const depth = left.findIndex((segment, index) => segment !== right[index]);
  const isFile = (segments: readonly string[]) => depth === segments.length - 1;
  if (isFile(left) !== isFile(right)) {
    return isFile(left) ? -1 : 1;
  }
  return (left[depth] ?? '') < (right[depth] ?? '') ? -1 : 1;
}
