/**
 * The full name that Job DSL makes of a path: `/backend/api`, `./backend/api` and `backend//api` all are `backend/api` (job-dsl,
 * LookupStrategy, which takes all names as absolute under JCasC). Undefined for one that leads out of Jenkins, such as `../api`.
 */
export function itemPath(path: string): string | undefined {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..' && names.pop() === undefined) {
      return undefined;
    }
    if (!['', '.', '..'].includes(name)) {
      names.push(name);
    }
  }
  return names.join('/');
}

/** The full name of the folder that an item is in; undefined at the top. */
export function parentOf(fullName: string): string | undefined {
  const slash = fullName.lastIndexOf('/');
  return slash < 0 ? undefined : fullName.slice(0, slash);
}
