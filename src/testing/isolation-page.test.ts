import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { loadFleet } from '../synth.ts';
import { isolationRights } from './isolation/isolation-rights.ts';
import { type IsolationRow, isolationTable } from './isolation/isolation-table.ts';
import { permits } from './isolation/permits.ts';
import { repositoryObjects, type WrittenObject } from './repository-objects.ts';

// docs/isolation.md holds a table of who reaches what, computed from the objects of this repository. To accept a new one, read it, and run this test with
// UPDATE_ISOLATION=1.
const page = 'docs/isolation.md';
const between = /(<!-- isolation: made[^\n]*-->\n)([^]*?)(<!-- isolation: end -->)/;

const { resolved } = loadFleet('.');
if (resolved === undefined) throw new Error('the fleet of this repository has problems');
const { fleet } = resolved;
const written = await repositoryObjects();
const table = isolationTable(fleet, written);

const printTables = (rows: readonly IsolationRow[]): string =>
  [...new Set(rows.map(({ target }) => target))]
    .map((target) => {
      const lines = rows.filter((row) => row.target === target).map(({ who, allowed, because }) => `| ${who} | ${allowed} | ${because} |`);
      return `\n### ${target}\n\n| who | | because |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
    })
    .join('');

it('docs/isolation.md says what the objects come to', () => {
  const text = readFileSync(page, 'utf8');
  const expected = `${printTables(table)}\n`;
  if (process.env['UPDATE_ISOLATION'])
    writeFileSync(
      page,
      text.replace(between, (_, start: string, __, end: string) => `${start}${expected}${end}`),
    );
  expect(between.exec(readFileSync(page, 'utf8'))?.[2]).toBe(expected);
});

describe('the table', () => {
  const cell = (rows: readonly IsolationRow[], target: string, who: string) => {
    const found = rows.filter((row) => row.target.startsWith(target) && row.who === who);
    if (found.length !== 1) throw new Error(`${found.length} cells are for "${who}" and "${target}"`);
    return found[0]?.allowed;
  };
  const builds = 'a build of another team';

  /** The table of the fleet when every object of a kind and name is changed, for all teams. */
  const changed = (kind: string, name: string, change: (object: KubernetesObject) => object | undefined): readonly IsolationRow[] =>
    isolationTable(
      fleet,
      written.flatMap((entry): readonly WrittenObject[] => {
        if (entry.object.kind !== kind || entry.object.metadata.name !== name) return [entry];
        const object = change(entry.object);
        return object === undefined ? [] : [{ ...entry, object: { ...entry.object, ...object } }];
      }),
    );

  it('keeps a build of another team from everything', () => {
    expect(table.filter(({ who }) => who === builds).map(({ allowed }) => allowed)).toEqual(
      table.filter(({ who }) => who === builds).map(() => 'no'),
    );
  });

  it.each<[string, string, string, (object: KubernetesObject) => object | undefined, string, string]>([
    [
      'a policy that lets everything out of builds',
      'NetworkPolicy',
      'agents',
      () => ({ spec: { policyTypes: ['Egress'], egress: [{}] } }),
      'Port 8080',
      builds,
    ],
    ['the same', 'NetworkPolicy', 'agents', () => ({ spec: { policyTypes: ['Egress'], egress: [{}] } }), 'The metadata service', builds],
    ['the same', 'NetworkPolicy', 'agents', () => ({ spec: { policyTypes: ['Egress'], egress: [{}] } }), 'The API server, over', builds],
    ['the same', 'NetworkPolicy', 'agents', () => ({ spec: { policyTypes: ['Egress'], egress: [{}] } }), 'The file system', builds],
    [
      'a policy that lets everybody in',
      'NetworkPolicy',
      'jenkins',
      ({ spec }) => ({ spec: { ...(spec as object), ingress: [{}] } }),
      'Port 50000',
      'the internet',
    ],
    [
      'a Role that reads Secrets, for the controller of each team',
      'Role',
      'jenkins-configuration',
      () => ({ rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] }),
      'The API server, what',
      'the controller of the team',
    ],
    [
      'a RoleBinding for all builds of the cluster',
      'RoleBinding',
      'jenkins-agents',
      () => ({ subjects: [{ kind: 'Group', name: 'system:serviceaccounts' }] }),
      'The API server, what',
      builds,
    ],
    [
      'the same, by which they start pods that mount the cache',
      'RoleBinding',
      'jenkins-agents',
      () => ({ subjects: [{ kind: 'Group', name: 'system:serviceaccounts' }] }),
      'The cache',
      builds,
    ],
  ])('sees %s', (_, kind, name, change, target, who) => {
    expect(cell(changed(kind, name, change), target, who)).toBe('yes');
  });

  it('sees a controller that does not mount its home and its Secrets any more', () => {
    const rows = changed('Deployment', 'jenkins', ({ spec }) => {
      const { template, ...rest } = spec as { readonly template: { readonly spec: object } };
      return { spec: { ...rest, template: { ...template, spec: { ...template.spec, volumes: [] } } } };
    });
    expect([cell(rows, 'The home', 'the controller of the team'), cell(rows, 'The Secrets', 'the controller of the team')]).toEqual([
      'no',
      'no',
    ]);
  });

  it('names the second line before the metadata service only where the nodes have it', () => {
    const because = (rows: readonly IsolationRow[]) =>
      rows.find(({ target, who }) => target.startsWith('The metadata') && who === builds)?.because;
    expect(because(table)).toContain('EC2NodeClass');
    const rows = changed('EC2NodeClass', 'acme-agents', () => ({
      spec: { metadataOptions: { httpPutResponseHopLimit: 2, httpTokens: 'required' } },
    }));
    expect(because(rows)).not.toContain('EC2NodeClass');
  });

  it('is refused where two teams differ', () => {
    const only = (team: string) => (object: KubernetesObject) => (object.metadata.namespace === team ? undefined : {});
    expect(() => changed('NetworkPolicy', 'default-deny', only('payments-agents'))).toThrow(
      'teams differ in "Port 8080 of the controller"',
    );
  });
});

describe('rights', () => {
  const [team, other] = ['payments', 'search'].map((name) => ({ name, namespace: name, agentsNamespace: `${name}-agents` }));
  if (team === undefined || other === undefined) throw new Error('the test lost its teams');
  const rights = isolationRights(
    written.map(({ object }) => object),
    team,
    other,
  );

  it('are asked for by every account, in both namespaces and of the cluster', () => {
    expect(new Set(rights.map(({ who }) => `${who.namespace}/${who.name}`))).toEqual(
      new Set([
        'payments-agents/agent',
        'payments-agents/default',
        'search-agents/agent',
        'search-agents/default',
        'payments/jenkins',
        'search/jenkins',
      ]),
    );
    expect(new Set(rights.map(({ namespace }) => namespace))).toEqual(new Set(['payments', 'payments-agents', undefined]));
  });

  it('are those of the controller and of nobody else', () => {
    const allowed = rights.filter((right) => right.allowed);
    expect(new Set(allowed.map(({ who }) => `${who.namespace}/${who.name}`))).toEqual(new Set(['payments/jenkins']));
    const printed = allowed.map(
      ({ verb, resource, subresource, namespace }) => `${verb} ${resource}${subresource ? `/${subresource}` : ''} in ${namespace}`,
    );
    expect(printed).toEqual([
      'get configmaps in payments',
      'list configmaps in payments',
      'watch configmaps in payments',
      'create pods in payments-agents',
      'delete pods in payments-agents',
      'get pods in payments-agents',
      'list pods in payments-agents',
      'patch pods in payments-agents',
      'watch pods in payments-agents',
      'create pods/exec in payments-agents',
      'get pods/exec in payments-agents',
      'get pods/log in payments-agents',
      'list events in payments-agents',
      'watch events in payments-agents',
    ]);
  });
});

describe('permits', () => {
  const rbac = (kind: string, name: string, fields: object, namespace?: string): KubernetesObject => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind,
    metadata: { name, ...(namespace && { namespace }) },
    ...fields,
  });
  const who = { namespace: 'shop', name: 'web' };
  const account = { kind: 'ServiceAccount', ...who };
  const rule = (verbs: string, groups: string, resources: string) => ({ verbs: [verbs], apiGroups: [groups], resources: [resources] });
  const role = rbac('Role', 'r', { rules: [rule('get', '', 'pods/log'), rule('*', 'apps', '*')] }, 'shop');
  const clusterRole = rbac('ClusterRole', 'r', { rules: [rule('list', '*', '*'), rule('get', '', '*/log')] });
  const bind = (kind: string, roleKind: string, subject: object, namespace?: string) =>
    rbac(kind, 'b', { roleRef: { kind: roleKind, name: 'r' }, subjects: [subject] }, namespace);
  const ask = (binding: KubernetesObject, verb: string, group: string, path: string, namespace?: string) => {
    const [resource = '', subresource] = path.split('/');
    const request = { verb, group, resource, ...(subresource && { subresource }), ...(namespace && { namespace }) };
    return permits([role, clusterRole, binding], who, request).length > 0;
  };
  const bound = bind('RoleBinding', 'Role', account, 'shop');

  it.each<[string, KubernetesObject, [string, string, string, string?]]>([
    ['a subresource by its name', bound, ['get', '', 'pods/log', 'shop']],
    ['every verb and resource of a group', bound, ['delete', 'apps', 'deployments', 'shop']],
    ['a ClusterRole in one namespace', bind('RoleBinding', 'ClusterRole', account, 'shop'), ['list', '', 'secrets', 'shop']],
    ['a subresource of everything', bind('RoleBinding', 'ClusterRole', account, 'shop'), ['get', '', 'pods/log', 'shop']],
    ['a ClusterRole everywhere', bind('ClusterRoleBinding', 'ClusterRole', account), ['list', '', 'secrets', 'office']],
    ['a ClusterRole for the cluster', bind('ClusterRoleBinding', 'ClusterRole', account), ['list', '', 'nodes']],
    [
      'a user',
      bind('RoleBinding', 'Role', { kind: 'User', name: 'system:serviceaccount:shop:web' }, 'shop'),
      ['get', '', 'pods/log', 'shop'],
    ],
    [
      'all accounts of a namespace',
      bind('RoleBinding', 'Role', { kind: 'Group', name: 'system:serviceaccounts:shop' }, 'shop'),
      ['get', '', 'pods/log', 'shop'],
    ],
    ['everybody', bind('RoleBinding', 'Role', { kind: 'Group', name: 'system:authenticated' }, 'shop'), ['get', '', 'pods/log', 'shop']],
  ])('%s', (_, binding, request) => {
    expect(ask(binding, ...request)).toBe(true);
  });

  it.each<[string, KubernetesObject, [string, string, string, string?]]>([
    ['the resource of a subresource', bound, ['get', '', 'pods', 'shop']],
    ['another verb', bound, ['create', '', 'pods/log', 'shop']],
    ['another group', bound, ['delete', 'batch', 'jobs', 'shop']],
    ['another namespace', bound, ['get', '', 'pods/log', 'office']],
    ['the cluster, by a RoleBinding', bind('RoleBinding', 'ClusterRole', account, 'shop'), ['list', '', 'nodes']],
    ['another account', bind('RoleBinding', 'Role', { ...account, name: 'job' }, 'shop'), ['get', '', 'pods/log', 'shop']],
    [
      'another account of that name',
      bind('RoleBinding', 'Role', { ...account, namespace: 'office' }, 'shop'),
      ['get', '', 'pods/log', 'shop'],
    ],
    ['a Role of another namespace', bind('RoleBinding', 'Role', account, 'office'), ['get', '', 'pods/log', 'office']],
  ])('not %s', (_, binding, request) => {
    expect(ask(binding, ...request)).toBe(false);
  });
});
