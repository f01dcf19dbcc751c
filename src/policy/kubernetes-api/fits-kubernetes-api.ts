import type { KubernetesObject, Team } from '../../model/index.ts';
import { isTarget } from '../fields/is-target.ts';
import type { Policy } from '../policy.ts';
import { checkShape, type Mistake } from './check-shape.ts';
import { checkValues } from './check-values.ts';
import { customDefinitions } from './custom-definitions.ts';
import { definitions } from './definitions.ts';
import { type Definitions, parseDefinitions } from './parse-definitions.ts';

/**
 * What a patch has changed still is an object that the API server takes: fields that the fleet's release of Kubernetes knows, at any depth, of their types and with
 * values that it takes, none missing that is required. Argo CD applies on the server's side, where one unknown field refuses the whole object; in a pod of a build it
 * would be passed over without a word. It can be allowed, since a Kubernetes that is newer than the table knows more.
 */
export const fitsKubernetesApi: Policy = {
  name: 'fits-kubernetes-api',
  canBeAllowed: true,
  check: ({ fleet, team, objects, agentPods }) => {
    const known = readDefinitions(fleet.cluster.kubernetes);
    return [
      ...patchedObjects(team, objects).flatMap((of) => checkObject(known, of, 'applied').map((mistake) => ({ of, ...mistake }))),
      ...agentPods.flatMap((of) => checkObject(known, of.pod, 'created').map((mistake) => ({ of, ...mistake }))),
    ];
  },
};

const patchedObjects = ({ patches }: Team, objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  patches.length === 0 ? [] : objects.filter((object) => patches.some(({ target }) => isTarget(target, object)));

/** Of a kind that no table has nothing is said. */
const checkObject = (known: Definitions, object: KubernetesObject, how: 'applied' | 'created'): readonly Mistake[] => {
  if (!known.fieldsOf(object.kind)) return [];
  const mistakes = checkShape(known, object.kind, object, how);
  return mistakes.length > 0 ? mistakes : checkValues(known, object.kind, object);
};

let parsed: Definitions | undefined;

/** Once for all teams of a fleet, and not at the start of the program: most commands check no object. */
const readDefinitions = (release: string): Definitions => {
  if (parsed?.release !== release) parsed = parseDefinitions(definitions + customDefinitions, release);
  return parsed;
};
