import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/model/index.ts';
import { buildFleet, buildTeam } from '../../src/testing/build-fleet.ts';
import { findObject, renderObjects } from '../../src/testing/render-objects.ts';
import { clusterKinds } from '../emitted-kinds.ts';
import { renderCluster } from './index.ts';

const objects = (overrides?: Partial<Fleet>) => renderCluster(buildFleet(overrides)).flatMap((file) => file.objects);

describe('a load balancer', () => {
  it('has all its settings in the IngressClassParams, where no team can change them', () => {
    expect(findObject(objects(), 'IngressClassParams', 'acme-internal').spec).toMatchObject({
      group: { name: 'acme-internal' },
      scheme: 'internal',
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      sslRedirectPort: '443',
      targetType: 'ip',
    });
    expect(findObject(objects(), 'IngressClass', 'acme-internal').spec.parameters).toEqual({
      apiGroup: 'elbv2.k8s.aws',
      kind: 'IngressClassParams',
      name: 'acme-internal',
    });
  });

  it('answers 404 itself for the reload endpoint and the metrics, before any rule of a team, with one rule of five values at most', () => {
    const { metadata, spec } = findObject(objects(), 'Ingress', 'acme-internal-closed');
    expect(metadata.annotations['alb.ingress.kubernetes.io/group.order']).toBe('-1000');
    expect(JSON.parse(metadata.annotations['alb.ingress.kubernetes.io/actions.not-found']).fixedResponseConfig.statusCode).toBe('404');
    const [{ pathPatternConfig }] = JSON.parse(metadata.annotations['alb.ingress.kubernetes.io/conditions.not-found']);
    expect(spec.rules).toHaveLength(1);
    const [path] = spec.rules[0].http.paths;
    expect(path).toMatchObject({ path: '/reload-configuration-as-code', pathType: 'Prefix' });
    expect(pathPatternConfig.values).toEqual(['/prometheus', '/prometheus/*', '/metrics/*']);
    expect(2 + pathPatternConfig.values.length).toBeLessThanOrEqual(5);
  });

  it('lets only the fleet’s namespaces in, and the shared one is among them', () => {
    const { namespaceSelector } = findObject(objects(), 'IngressClassParams', 'acme-internal').spec;
    expect(findObject(objects(), 'Namespace', 'acme-shared').metadata.labels).toMatchObject(namespaceSelector.matchLabels);
  });
});

describe('the secret store', () => {
  it('serves only the fleet’s namespaces', () => {
    expect(findObject(objects(), 'ClusterSecretStore', 'aws').spec.conditions).toEqual([
      { namespaceSelector: { matchLabels: { 'app.kubernetes.io/part-of': 'acme', 'app.kubernetes.io/managed-by': 'jenkins-fleet' } } },
    ]);
  });

  it('is left alone where the cluster has one already', () => {
    const secrets = { store: { kind: 'ClusterSecretStore' as const, name: 'aws', manage: false }, prefix: 'jenkins-fleet' };
    expect(renderCluster(buildFleet({ secrets })).map(({ path }) => path)).toEqual([
      'cluster/namespaces.yaml',
      'cluster/admission.yaml',
      'cluster/ingress.yaml',
    ]);
  });
});

describe('the admission policy of builds', () => {
  const { spec } = findObject(objects({ prefix: 'ci-' }), 'ValidatingAdmissionPolicy', 'ci-acme-builds');

  it('is in force where builds of this fleet run, and fails closed', () => {
    expect(spec.failurePolicy).toBe('Fail');
    expect(findObject(objects({ prefix: 'ci-' }), 'ValidatingAdmissionPolicyBinding', 'ci-acme-builds').spec).toEqual({
      policyName: 'ci-acme-builds',
      validationActions: ['Deny'],
    });
    const { matchLabels } = spec.matchConstraints.namespaceSelector;
    const of = (namespace: string) => findObject(renderObjects(), 'Namespace', namespace).metadata.labels;
    expect(of('payments-agents')).toMatchObject(matchLabels);
    expect(of('payments')).not.toMatchObject(matchLabels);
  });

  it('knows the taint of the controllers’ nodes', () => {
    const [toleration] = findObject(renderObjects(), 'Deployment', 'jenkins').spec.template.spec.tolerations;
    expect(spec.validations.map(({ expression }: { expression: string }) => expression).join()).toContain(`"${toleration.key}"`);
  });
});

describe('the shared namespace', () => {
  it('stays when its manifest leaves Git, without keeping its Application OutOfSync', () => {
    expect(findObject(objects(), 'Namespace', 'acme-shared').metadata.annotations).toEqual({
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
    });
  });
});

describe('the cluster files', () => {
  it('do not depend on the teams', () => {
    expect(objects({ teams: [buildTeam(), buildTeam({ name: 'search' })] })).toEqual(objects());
  });

  it('are listed by kind for the Argo CD project', () => {
    expect(clusterKinds(renderCluster(buildFleet()))).toEqual({
      cluster: [
        { group: '', kind: 'Namespace', name: 'acme-shared' },
        { group: 'admissionregistration.k8s.io', kind: 'ValidatingAdmissionPolicy', name: 'acme-builds' },
        { group: 'admissionregistration.k8s.io', kind: 'ValidatingAdmissionPolicyBinding', name: 'acme-builds' },
        { group: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'acme-internal' },
        { group: 'networking.k8s.io', kind: 'IngressClass', name: 'acme-internal' },
        { group: 'external-secrets.io', kind: 'ClusterSecretStore', name: 'aws' },
      ],
      clusterNamespaced: [{ group: 'networking.k8s.io', kind: 'Ingress' }],
      clusterNamespaces: ['acme-shared'],
    });
  });
});
