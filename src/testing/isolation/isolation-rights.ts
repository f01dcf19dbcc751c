import type { KubernetesObject } from '../../model/index.ts';
import type { FleetTeam } from './fleet-teams.ts';
import { permits, type Request, type ServiceAccountName } from './permits.ts';

/** Who is asked for: a build or a controller, of the team itself or of another one. */
export type RightsHolder = 'build of the team' | 'controller of the team' | 'build of another team' | 'controller of another team';

/** A request, who makes it, and whether the API server lets it pass: a line of the isolation table, and a SubjectAccessReview of a test in a cluster. */
export interface AskedRight extends Request {
  readonly holder: RightsHolder;
  readonly who: ServiceAccountName;
  readonly allowed: boolean;
  /** The Roles that allow it. */
  readonly by: readonly KubernetesObject[];
}

/** Everything that is asked of the API server about a team, by the accounts that its own pods and those of another team can run as. */
export const isolationRights = (objects: readonly KubernetesObject[], team: FleetTeam, other: FleetTeam): readonly AskedRight[] =>
  holders(team, other).flatMap(({ holder, who }) =>
    requests(team).map((request) => {
      const by = permits(objects, who, request);
      return { holder, who, ...request, allowed: by.length > 0, by };
    }),
  );

const holders = (team: FleetTeam, other: FleetTeam): readonly { readonly holder: RightsHolder; readonly who: ServiceAccountName }[] => [
  ...['agent', 'default'].flatMap((name) => [
    { holder: 'build of the team' as const, who: { namespace: team.agentsNamespace, name } },
    { holder: 'build of another team' as const, who: { namespace: other.agentsNamespace, name } },
  ]),
  { holder: 'controller of the team', who: { namespace: team.namespace, name: 'jenkins' } },
  { holder: 'controller of another team', who: { namespace: other.namespace, name: 'jenkins' } },
];

const requests = ({ namespace, agentsNamespace }: FleetTeam): readonly Request[] => [
  ...asked.flatMap((text) => [namespace, agentsNamespace].map((place) => ({ ...parse(text), namespace: place }))),
  ...askedOfCluster.map(parse),
];

/** In both namespaces of the team. Verb, resource with its subresource, and API group. */
const asked = [
  'get configmaps',
  'list configmaps',
  'watch configmaps',
  'update configmaps',
  'create pods',
  'delete pods',
  'get pods',
  'list pods',
  'patch pods',
  'watch pods',
  'create pods/exec',
  'get pods/exec',
  'create pods/attach',
  'create pods/portforward',
  'patch pods/ephemeralcontainers',
  'get pods/log',
  'list events',
  'watch events',
  'get secrets',
  'list secrets',
  'create secrets',
  'create serviceaccounts/token',
  'patch serviceaccounts',
  'get persistentvolumeclaims',
  'create persistentvolumeclaims',
  'create services',
  'patch deployments apps',
  'create jobs batch',
  'delete networkpolicies networking.k8s.io',
  'create ingresses networking.k8s.io',
  'create rolebindings rbac.authorization.k8s.io',
  'escalate roles rbac.authorization.k8s.io',
  'create externalsecrets external-secrets.io',
  'create podidentityassociations eks.services.k8s.aws',
];

const askedOfCluster = [
  'list secrets',
  'list pods',
  'list namespaces',
  'list nodes',
  'patch nodes',
  'create persistentvolumes',
  'impersonate users',
  'create clusterrolebindings rbac.authorization.k8s.io',
  'create nodepools karpenter.sh',
  'create applications argoproj.io',
];

const parse = (text: string): Request => {
  const [verb = '', path = '', group = ''] = text.split(' ');
  const [resource = '', subresource] = path.split('/');
  return { verb, group, resource, ...(subresource !== undefined && { subresource }) };
};
