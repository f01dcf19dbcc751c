import type { WrittenObject } from '../repository-objects.ts';

/** A team as its Namespaces show it. */
export interface FleetTeam {
  readonly name: string;
  readonly namespace: string;
  readonly agentsNamespace: string;
}

/** The teams whose objects these are, sorted by name. */
export const fleetTeams = (written: readonly WrittenObject[]): readonly FleetTeam[] => {
  const namespaces = written.filter(({ object }) => object.kind === 'Namespace').map(({ object: { metadata } }) => metadata);
  const names = [...new Set(namespaces.flatMap(({ labels }) => labels?.['jenkins-fleet/team'] ?? []))].toSorted();
  return names.map((name) => {
    const find = (component: string): string => {
      const [found, ...others] = namespaces.filter(
        ({ labels }) => labels?.['jenkins-fleet/team'] === name && labels['app.kubernetes.io/component'] === component,
      );
      if (found === undefined || others.length > 0) throw new Error(`the team "${name}" has no single namespace for its ${component}`);
      return found.name;
    };
    return { name, namespace: find('controller'), agentsNamespace: find('agent') };
  });
};
