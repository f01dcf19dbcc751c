import type { Fleet, Team } from '../../src/model/index.ts';

/** Who is behind an object: the controller, its builds, or what delivers the configuration. */
export type Component = 'controller' | 'agent' | 'configuration';

const controllerSelector = { 'app.kubernetes.io/name': 'jenkins', 'app.kubernetes.io/component': 'controller' } as const;

/**
 * Labels that select the controller's pod in its own namespace. A Deployment's selector can never change, and Argo CD may overwrite
 * `instance`, so it is these two and no more.
 */
export const selectsController = (): Record<string, string> => ({ ...controllerSelector });

/** Labels that select the agents' pods that run on Fargate. */
export const selectsFargate = (): Record<string, string> => ({ 'jenkins-fleet/fargate': 'true' });

/** The taint of the controllers' nodes, which they alone tolerate. */
export const controllersTaint = 'jenkins-fleet/controllers';

/** The labels of a team's object, as Kubernetes recommends them, and the team. */
export const teamLabels = (fleet: Fleet, team: Team, component: Component): Record<string, string> => ({
  'app.kubernetes.io/name': component === 'agent' ? 'agent' : 'jenkins',
  'app.kubernetes.io/instance': team.name,
  'app.kubernetes.io/component': component,
  ...fleetLabels(fleet),
  'jenkins-fleet/team': team.name,
});

/** Labels that every object of the fleet has; the fleet's namespaces are selected by them. */
export const fleetLabels = (fleet: Fleet): Record<string, string> => ({
  'app.kubernetes.io/part-of': fleet.name,
  'app.kubernetes.io/managed-by': 'jenkins-fleet',
});
