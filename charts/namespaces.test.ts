import { describe, expect, it } from 'vitest';
import type { AgentKind } from '../src/model/index.ts';
import { buildTeam } from '../src/testing/build-fleet.ts';
import { findObject, renderObjects } from '../src/testing/render-objects.ts';

const protection = 'Prune=false,Delete=false';

describe('the namespaces', () => {
  it('are two, come first and are kept when the team’s folder goes away', () => {
    const namespaces = renderObjects().filter(({ kind }) => kind === 'Namespace');
    expect(namespaces.map(({ metadata }) => metadata.name)).toEqual(['payments', 'payments-agents']);
    for (const { metadata } of namespaces) {
      expect(metadata.annotations).toEqual({
        'argocd.argoproj.io/sync-wave': '-2',
        'argocd.argoproj.io/sync-options': protection,
        'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
      });
    }
  });

  it('admit restricted pods for the controller and baseline pods for builds', () => {
    const level = (name: string) => findObject(renderObjects(), 'Namespace', name).metadata.labels['pod-security.kubernetes.io/enforce'];
    expect(level('payments')).toBe('restricted');
    expect(level('payments-agents')).toBe('baseline');
  });

  it('admit privileged pods for builds only where a kind of the team needs them', () => {
    const [linux] = buildTeam().agents as [AgentKind];
    const objects = renderObjects({ team: { agents: [linux, { ...linux, name: 'docker', podSecurity: 'privileged' }] } });
    const level = (name: string) => findObject(objects, 'Namespace', name).metadata.labels['pod-security.kubernetes.io/enforce'];
    expect(level('payments-agents')).toBe('privileged');
    expect(level('payments')).toBe('restricted');
  });
});

describe('what builds may use', () => {
  it('is the team’s size, and pods without requests get some', () => {
    expect(findObject(renderObjects(), 'ResourceQuota', 'agents').spec.hard).toMatchObject({
      'requests.cpu': '16',
      'requests.memory': '64Gi',
      pods: '20',
    });
    expect(findObject(renderObjects(), 'LimitRange', 'agents').spec.limits).toEqual([
      { type: 'Container', defaultRequest: { cpu: '250m', memory: '512Mi' } },
    ]);
  });
});
