import type { KubernetesObject } from '../../model/index.ts';
import { isTarget } from '../fields/is-target.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import { checkShape, type Mistake } from './check-shape.ts';
import { checkValues } from './check-values.ts';
import { customDefinitions } from './custom-definitions.ts';
import { definitions } from './definitions.ts';
import { type Definitions, parseDefinitions } from './parse-definitions.ts';

/**
 * What a patch has changed still is an object that the API server takes: fields that Kubernetes 1.30 to 1.36 knows, at any depth, of their types and with values
 * that it takes, none missing that is required. Argo CD applies on the server's side, where one unknown field refuses the whole object; in a pod of a build it would be passed over without a word.
 * It can be allowed, since a newer Kubernetes knows more.
 */
export const fitsKubernetesApi: Policy = {
  name: 'fits-kubernetes-api',
  canBeAllowed: true,
  check: (subject) => [
    ...patchedObjects(subject).flatMap((of) => checkObject(of, 'applied').map((mistake) => ({ of, ...mistake }))),
    ...checkAgentPods(subject),
  ],
};

const patchedObjects = ({ objects, team }: Subject): readonly KubernetesObject[] =>
  team.patches.length === 0 ? [] : objects.filter((object) => team.patches.some(({ target }) => isTarget(target, object)));

const checkAgentPods = ({ agentPods }: Subject): readonly Violation[] =>
  agentPods.flatMap((of) => checkObject(of.pod, 'created').map((mistake) => ({ of, ...mistake })));

/** Of a kind that no table has nothing is said. */
const checkObject = (object: KubernetesObject, how: 'applied' | 'created'): readonly Mistake[] => {
  const known = readDefinitions();
  if (!known(object.kind)) return [];
  const mistakes = checkShape(known, object.kind, object, how);
  return mistakes.length > 0 ? mistakes : checkValues(known, object.kind, object);
};

let parsed: Definitions | undefined;

/** Not at the start of the program: most commands check no object. */
const readDefinitions = (): Definitions => (parsed ??= parseDefinitions(definitions + customDefinitions));
