import type { Releases } from './parse-definitions.ts';

interface Explanation {
  /** Goes on after a field or a value: `which Kubernetes knows since 1.36, …`. */
  readonly reason: string;
  /** What to write where the cluster is newer than the fleet says; absent where a newer one does not know it either. */
  readonly upgrade?: string;
}

/** Why a field or a value that these releases know is none in a fleet of another release. */
export function explainReleases({ first, last }: Releases, release: string): Explanation {
  const reason = `which Kubernetes ${knows(first, last)}, and cluster.kubernetes of fleet.yaml is "${release}"`;
  if (first === undefined || last !== undefined) return { reason };
  return { reason, upgrade: `write kubernetes: "1.${first}" into "cluster" of fleet.yaml when the cluster runs it` };
}

function knows(first: number | undefined, last: number | undefined): string {
  if (last === undefined) return `knows since 1.${first}`;
  if (first === undefined) return `knew until 1.${last}`;
  return first === last ? `knows in 1.${first} alone` : `knows from 1.${first} to 1.${last} alone`;
}
