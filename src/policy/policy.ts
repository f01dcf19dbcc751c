import type { KubernetesObject, Locate, Problem, Team } from '../model/index.ts';

/** What a policy looks at: the final objects of one team, patches included. */
export interface Subject {
  readonly team: Team;
  readonly objects: readonly KubernetesObject[];
  readonly locate: Locate;
}

/** One demand on the objects of a team; returns a problem for each object that breaks it. */
export type Policy = (subject: Subject) => readonly Problem[];

/**
 * A problem with a generated object, placed in the file of the overlay that can change it: a patch when the team has one for this object,
 * else `team.yaml`.
 */
export const objectProblem = ({ team, locate }: Subject, rule: string, object: KubernetesObject, message: string, fix: string): Problem => {
  const patch = team.patches.find(({ target }) => target.kind === object.kind && target.name === object.metadata.name);
  const place = patch ? { file: patch.file.path, ...locate(patch.file, patch.path) } : { file: `${team.folder}/team.yaml` };
  return { rule, ...place, where: nameOf(object), message: `${nameOf(object)} ${message}`, fix };
};

/** Such as `Deployment "jenkins" in "payments"`. */
export const nameOf = ({ kind, metadata }: KubernetesObject): string =>
  `${kind} "${metadata.name}"${metadata.namespace ? ` in "${metadata.namespace}"` : ''}`;
