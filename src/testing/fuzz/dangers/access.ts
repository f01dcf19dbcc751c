import { type FindDangers, set } from './danger.ts';

/** Rights that a team's service accounts could be given, in the cluster or in AWS. */
export const accessDangers: FindDangers = ({ kind }, { namespace }) => {
  switch (kind) {
    case 'Role':
      return [
        set('everything in the namespace', '/rules', [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]),
        set('every Secret of the namespace', '/rules/-', { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }),
        set('tokens of other service accounts', '/rules/-', { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] }),
        set('the right to give rights', '/rules/-', {
          apiGroups: ['rbac.authorization.k8s.io'],
          resources: ['roles', 'rolebindings'],
          verbs: ['create', 'escalate', 'bind'],
        }),
        set('every verb', '/rules/0/verbs', ['*']),
        set('every resource', '/rules/0/resources', ['*']),
      ];
    case 'RoleBinding':
      return [
        set('an administrator', '/roleRef', { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' }),
        set('rights for everybody', '/subjects/-', { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'system:authenticated' }),
        set('rights for nobody who is known', '/subjects/-', {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'User',
          name: 'system:anonymous',
        }),
        set('rights for another team', '/subjects/0/namespace', namespace),
        set('rights for builds', '/subjects/-', { kind: 'ServiceAccount', name: 'agent', namespace: `${namespace}-agents` }),
      ];
    case 'ServiceAccount':
      return [
        set('an AWS role', '/metadata/annotations', { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/admin' }),
        set('a token in every pod', '/automountServiceAccountToken', true),
      ];
    case 'PodIdentityAssociation':
      return [
        set('an AWS role', '/spec/roleARN', 'arn:aws:iam::111122223333:role/admin'),
        set("another team's pods", '/spec/namespace', namespace),
        set('another service account', '/spec/serviceAccount', 'default'),
      ];
    case 'SecurityGroupPolicy':
      return [set('a security group', '/spec/securityGroups/groupIds', ['sg-0fedcba9876543210'])];
    default:
      return [];
  }
};
