import { nameOf, objectProblem, type Policy } from './policy.ts';

const rule = 'unique-objects';

/** No two objects of a team share API group, kind, namespace and name: the second would silently replace the first in the cluster. */
export const uniqueObjects: Policy = (subject) => {
  const seen = new Set<string>();
  return subject.objects.flatMap((object) => {
    const identity = `${object.apiVersion.split('/').slice(0, -1).join('/')} ${nameOf(object)}`;
    const isSecond = seen.has(identity);
    seen.add(identity);
    return isSecond ? [objectProblem(subject, rule, object, 'is rendered twice', 'report this: it is a fault of the generator')] : [];
  });
};
