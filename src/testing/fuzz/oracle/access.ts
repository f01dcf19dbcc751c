import { at, type FindEscapes, listOf, mapOf, when } from './expectation.ts';

/** All that a controller and its sidecar may do, as `resource verb`. */
const rights = new Set([
  ...['create', 'delete', 'get', 'list', 'patch', 'watch'].map((verb) => `pods ${verb}`),
  'pods/exec create',
  'pods/exec get',
  'pods/log get',
  ...['get', 'list', 'watch'].flatMap((verb) => [`events ${verb}`, `configmaps ${verb}`]),
]);

/** Nobody gets a right that the generator does not give, and no service account an AWS role that its team does not name. */
export const findAccessEscapes: FindEscapes = (object, { fleet, team }) => {
  switch (object.kind) {
    case 'Role':
      return listOf(object['rules']).flatMap((rule) => [
        ...when(
          listOf(at(rule, 'apiGroups')).some((group) => group !== ''),
          'a right in another API group',
        ),
        ...listOf(at(rule, 'resources')).flatMap((resource) =>
          listOf(at(rule, 'verbs'))
            .map((verb) => `${String(resource)} ${String(verb)}`)
            .filter((right) => !rights.has(right)),
        ),
      ]);
    case 'RoleBinding':
      return [
        ...when(at(object, 'roleRef', 'kind') !== 'Role', `a binding to a ${String(at(object, 'roleRef', 'kind'))}`),
        ...listOf(object['subjects']).flatMap((subject) =>
          when(
            at(subject, 'kind') !== 'ServiceAccount' || at(subject, 'namespace') !== team.namespace || at(subject, 'name') !== 'jenkins',
            `rights for ${JSON.stringify(subject)}`,
          ),
        ),
      ];
    case 'ServiceAccount': {
      const role = object.metadata.annotations?.['eks.amazonaws.com/role-arn'];
      const own = object.metadata.name === 'jenkins' ? team.roles.controller : team.roles.agents;
      return [
        ...when(role !== undefined && role !== own, `the AWS role ${role}`),
        ...when(object['automountServiceAccountToken'] !== false, 'a token in every pod'),
      ];
    }
    case 'PodIdentityAssociation':
      return [
        ...when(
          !Object.values(team.roles).includes(String(at(object, 'spec', 'roleARN'))),
          `the AWS role ${String(at(object, 'spec', 'roleARN'))}`,
        ),
        ...when(![team.namespace, team.agentsNamespace].includes(String(at(object, 'spec', 'namespace'))), 'the pods of others'),
        ...when(!['jenkins', 'agent'].includes(String(at(object, 'spec', 'serviceAccount'))), 'another service account'),
      ];
    case 'SecurityGroupPolicy':
      return listOf(at(object, 'spec', 'securityGroups', 'groupIds'))
        .filter((group) => ![...team.securityGroups, ...(fleet.fargate?.securityGroups ?? [])].includes(String(group)))
        .map((group) => `the security group ${String(group)}`);
    default:
      return when(/^(Cluster)?Role/.test(object.kind) || Object.keys(mapOf(object)).includes('roleRef'), 'rights in another kind');
  }
};
