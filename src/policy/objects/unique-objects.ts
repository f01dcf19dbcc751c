import { nameOf, type Policy } from '../policy.ts';

/** No two objects of a team share API group, kind, namespace and name: the second would silently replace the first in the cluster. */
export const uniqueObjects: Policy = {
  name: 'unique-objects',
  canBeAllowed: false,
  check: ({ objects }) => {
    const seen = new Set<string>();
    return objects.flatMap((of) => {
      const identity = `${of.apiVersion.split('/').slice(0, -1).join('/')} ${nameOf(of)}`;
      const isSecond = seen.has(identity);
      seen.add(identity);
      return isSecond ? [{ of, message: 'is rendered twice', fix: 'report this: it is a fault of the generator' }] : [];
    });
  },
};
