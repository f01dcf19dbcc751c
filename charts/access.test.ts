import { describe, expect, it } from 'vitest';
import { findObject, renderObjects } from '../src/testing/render-objects.ts';

const roles = () => renderObjects().filter(({ kind }) => kind === 'Role');

describe('the rights', () => {
  it('of the controller are pods in the builds’ namespace and ConfigMaps to read in its own', () => {
    const granted = roles().map(({ metadata, ...role }) => [
      metadata.namespace,
      (role['rules'] as { resources: string[]; verbs: string[] }[]).map(
        ({ resources, verbs }) => `${resources.join()}: ${verbs.join(' ')}`,
      ),
    ]);
    expect(granted).toEqual([
      ['payments-agents', ['pods: create delete get list patch watch', 'pods/exec: create get', 'pods/log: get', 'events: get list watch']],
      ['payments', ['configmaps: get list watch']],
    ]);
  });

  it('are given to the controller’s service account only', () => {
    for (const binding of renderObjects().filter(({ kind }) => kind === 'RoleBinding')) {
      expect(binding['subjects']).toEqual([{ kind: 'ServiceAccount', name: 'jenkins', namespace: 'payments' }]);
    }
  });

  it('have no wildcard, no secret and nothing that gives more rights', () => {
    const text = JSON.stringify(roles().map((role) => role['rules']));
    expect(text).not.toMatch(/\*|secrets|escalate|bind|impersonate/);
  });
});

describe('the service accounts', () => {
  it('mount no token by themselves, the default one of the builds neither', () => {
    const accounts = renderObjects().filter(({ kind }) => kind === 'ServiceAccount');
    expect(accounts.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual([
      'payments/jenkins',
      'payments-agents/agent',
      'payments-agents/default',
    ]);
    expect(accounts.every((account) => account['automountServiceAccountToken'] === false)).toBe(true);
  });

  it('get an AWS role as the fleet gives identities', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/payments';
    const podIdentity = renderObjects({ team: { roles: { controller: roleArn } } });
    expect(findObject(podIdentity, 'PodIdentityAssociation', 'jenkins').spec).toEqual({
      clusterName: 'ci',
      namespace: 'payments',
      serviceAccount: 'jenkins',
      roleARN: roleArn,
    });
    expect(findObject(podIdentity, 'ServiceAccount', 'jenkins').metadata).not.toHaveProperty('annotations');

    const irsa = renderObjects({ fleet: { identity: 'irsa' }, team: { roles: { agents: roleArn } } });
    expect(findObject(irsa, 'ServiceAccount', 'agent').metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': roleArn });
    expect(irsa.some(({ kind }) => kind === 'PodIdentityAssociation')).toBe(false);
  });
});
