import type { KubernetesObject } from '../../../src/model/index.ts';
import type { LooseObject } from '../../../src/testing/render-objects.ts';
import type { PlannedNode } from '../../cluster-tools/nodes-from-pools.ts';
import type { Proof } from '../proof.ts';
import type { Build } from '../scene.ts';

/** Breaks one promise on purpose: a proof that cannot fail proves nothing. */
export interface Mutation {
  /** What is done, such as `the quota is taken away`. */
  readonly name: string;
  readonly breaks: Proof;
  /** A line of what the proof then says. */
  readonly shows: RegExp;
  /** What becomes of the objects of a team. */
  readonly change?: (objects: readonly KubernetesObject[]) => readonly KubernetesObject[];
  readonly changeBuild?: (build: Build) => Build;
  /** What becomes of the taints of nodes. */
  readonly changeNode?: (node: PlannedNode) => PlannedNode;
}

type Objects = NonNullable<Mutation['change']>;

/** An edit of the one object of a kind and name, of which there may be one in each of a team's namespaces; it gets a copy and changes that. */
export const edit = (kind: string, name: string | RegExp, change: (object: LooseObject) => void): Objects =>
  replace(kind, name, (object) => {
    const copy: LooseObject = structuredClone(object);
    change(copy);
    return [copy];
  });

export const drop = (kind: string, name: string | RegExp): Objects => replace(kind, name, () => []);

/** Another object beside it. */
export const beside = (kind: string, name: string | RegExp, make: (object: LooseObject) => LooseObject): Objects =>
  replace(kind, name, (object) => [object, make(structuredClone(object))]);

const replace =
  (kind: string, name: string | RegExp, make: (object: KubernetesObject) => readonly KubernetesObject[]): Objects =>
  (objects) => {
    const isMeant = (object: KubernetesObject) =>
      object.kind === kind && (typeof name === 'string' ? object.metadata.name === name : name.test(object.metadata.name));
    if (!objects.some(isMeant)) throw new Error(`there is no ${kind} ${name}`);
    return objects.flatMap((object) => (isMeant(object) ? make(object) : [object]));
  };

/** One change after the other. */
export const both =
  (first: Objects, second: Objects): Objects =>
  (objects) =>
    second(first(objects));
