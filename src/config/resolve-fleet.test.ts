import { describe, expect, it } from 'vitest';
import type { Team } from '../model/index.ts';
import { buildResolved, tryResolve } from '../testing/build-fleet.ts';
import type { WrittenInputs } from '../testing/build-inputs.ts';
import { printProblem } from '../testing/print-problem.ts';

/** The resolved team `payments` of what a test writes. */
function resolveTeam(team: string, fleet = ''): Team {
  return findTeam({ fleet, teams: { payments: team } }, 'payments');
}

function findTeam(written: WrittenInputs, name: string): Team {
  const found = buildResolved(written).fleet.teams.find((team) => team.name === name);
  if (found === undefined) throw new Error(`no team "${name}"`);
  return found;
}

const oidc = 'login: {oidc: {wellKnown: https://login.example.com/a, clientId: jenkins}}\n';

describe('the schema that a channel names', () => {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', properties: { jenkins: {} } };
  const fleet = (more: string) =>
    `channels: {stable: {controller: "jenkins/jenkins:2.568.2-jdk21"${more}}, next: {controller: "jenkins/jenkins:2.578-jdk21"}}\n`;
  const cascSchemas = { 'stable.json': JSON.stringify(schema), 'next.json': 'not read, since nobody names it' };

  it('is one object for all teams of the channel', () => {
    const { teams } = buildResolved({
      fleet: fleet(', schema: schemas/jcasc/stable.json'),
      cascSchemas,
      teams: { a: '', b: '', c: 'channel: next\n' },
    }).fleet;
    const [a, b, c] = teams.map(({ channel }) => channel.cascSchema);
    expect(a).toEqual({ path: 'schemas/jcasc/stable.json', schema });
    expect(b).toBe(a);
    expect(c).toBeUndefined();
  });

  it('must be there', () => {
    expect(tryResolve({ fleet: fleet(', schema: schemas/jcasc/stabel.json'), cascSchemas }).problems.map(printProblem)).toEqual([
      'fleet.yaml:1:74 known-names channels.stable.schema: expected a file that is there, found "schemas/jcasc/stabel.json"; did you mean "schemas/jcasc/stable.json"?',
    ]);
  });

  it('must be right', () => {
    const written = { fleet: fleet(', schema: schemas/jcasc/next.json'), cascSchemas };
    expect(tryResolve(written).problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['schemas/jcasc/next.json syntax']);
  });
});

describe('a minimal fleet', () => {
  it('has every default filled in', () => {
    const { teams, ...fleet } = buildResolved().fleet;
    expect(fleet).toEqual({
      name: 'acme',
      prefix: '',
      cluster: { name: 'ci', region: 'eu-west-1', account: '111122223333', vpc: 'vpc-0123456789abcdef0', kubernetes: '1.35' },
      git: { repository: 'https://github.com/acme/jenkins-fleet.git', revision: 'main', path: '' },
      argocd: { namespace: 'argocd', destination: { server: 'https://kubernetes.default.svc' }, manageSettings: false, shards: 1 },
      domain: 'ci.example.com',
      network: { vpcCidrs: ['10.0.0.0/16'], serviceCidr: '172.20.0.0/16', egressPorts: [443, 22] },
      ingress: {
        groups: [
          {
            name: 'internal',
            scheme: 'internal',
            certificate: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000',
            sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            maximumRules: 100,
          },
        ],
        openPaths: ['/github-webhook/'],
      },
      storage: { fileSystem: 'fs-0123456789abcdef0' },
      secrets: { store: { kind: 'ClusterSecretStore', name: 'aws', manage: true }, prefix: 'jenkins-fleet' },
      identity: 'pod-identity',
      nodes: 'karpenter',
      administrators: ['platform'],
      images: { agent: 'jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk21', configReload: 'ghcr.io/kiwigrid/k8s-sidecar:2.10.1' },
      requireDigests: false,
      casc: { unknown: 'refuse' },
      allow: [],
    });
    expect(teams.map(({ name }) => name)).toEqual(['payments']);
  });

  it('has a team with every default filled in', () => {
    expect(resolveTeam('home: {accessPoint: fsap-0123456789abcdef0}')).toEqual({
      name: 'payments',
      folder: 'overlays/payments',
      namespace: 'payments',
      agentsNamespace: 'payments-agents',
      owner: { name: 'payments', contact: '#payments-ci' },
      home: { accessPoint: 'fsap-0123456789abcdef0' },
      channel: { name: 'stable', controller: 'jenkins/jenkins:2.568.2-jdk21', pluginsInImage: false },
      size: 'small',
      controller: { cpu: '500m', memory: '2Gi', javaOptions: [], eviction: 'allowed' },
      quota: { cpu: '16', memory: '64Gi', pods: 20 },
      suspended: false,
      timezone: 'Etc/UTC',
      host: 'payments.ci.example.com',
      ingress: 'internal',
      login: { kind: 'local' },
      agents: [
        {
          name: 'linux',
          containers: [],
          architectures: ['x86_64', 'arm64'],
          capacity: ['spot', 'on-demand'],
          compute: 'nodes',
          maximum: 20,
          idleMinutes: 0,
          deadlineMinutes: 240,
          environment: {},
          volumes: {},
          cache: {},
          podSecurity: 'baseline',
          byNameOnly: false,
        },
      ],
      defaultAgent: 'linux',
      secrets: [],
      plugins: [
        { id: 'configuration-as-code', version: '2117.vc05a_0b_e6b_f4e' },
        { id: 'job-dsl', version: '3732.v9a_c49a_61a_313' },
      ],
      removedJobs: 'disable',
      branchIndexing: 'on-change',
      environment: {},
      roles: {},
      securityGroups: [],
      egressPorts: [],
      jobs: [],
      casc: [],
      patches: [],
    });
  });
});

describe('precedence', () => {
  const memory = (written: number) => `controller: {memory: ${written}Gi}`;
  const fleet = `defaults: {${memory(11)}, extends: [one, two]}
sizes: {small: {${memory(12)}}}
profiles: {one: {${memory(13)}}, two: {${memory(14)}}}`;

  it.each([
    ['what is built in', '', '', '2Gi'],
    ['the size over the defaults, since a size is whole', '', `defaults: {${memory(11)}}`, '2Gi'],
    ['a changed size over the built-in one', '', `sizes: {small: {${memory(12)}}}`, '12Gi'],
    ['a profile over the size', 'extends: [one]', fleet, '13Gi'],
    ['the later profile over the earlier', 'extends: [one, two]', fleet, '14Gi'],
    ['the later profile over the earlier, in the order that is written', 'extends: [two, one]', fleet, '13Gi'],
    ['the profiles of the defaults', '', fleet, '14Gi'],
    ['no profile, where the team says so', 'extends: []', fleet, '12Gi'],
    ['team.yaml over all', memory(15), fleet, '15Gi'],
  ])('takes %s', (_, team, written, expected) => {
    expect(resolveTeam(team, written).controller.memory).toBe(expected);
  });

  it.each([
    ['nobody', '', '', 'small'],
    ['the defaults', '', 'defaults: {size: large}', 'large'],
    ['a profile', 'extends: [mobile]', 'defaults: {size: large}\nprofiles: {mobile: {size: medium}}', 'medium'],
    ['team.yaml', 'extends: [mobile]\nsize: small', 'defaults: {size: large}\nprofiles: {mobile: {size: medium}}', 'small'],
    ['null in team.yaml, for the built-in one', 'size: null', 'defaults: {size: large}', 'small'],
  ])('takes the size that %s says', (_, team, fleet, size) => {
    expect(resolveTeam(team, fleet).size).toBe(size);
  });

  it('gives a size whole: the controller and what builds may use', () => {
    const { controller, quota, agents } = resolveTeam('size: large');
    expect([controller.cpu, controller.memory, quota, agents[0]?.maximum]).toEqual([
      '2',
      '8Gi',
      { cpu: '64', memory: '256Gi', pods: 80 },
      80,
    ]);
  });
});

describe('merging', () => {
  it.each([
    ['maps merge by key', 'environment: {B: b2, C: c}', 'defaults: {environment: {A: a, B: b}}', { A: 'a', B: 'b2', C: 'c' }],
    ['null removes an inherited key', 'environment: {A: null}', 'defaults: {environment: {A: a, B: b}}', { B: 'b' }],
    ['null removes an inherited map', 'environment: null', 'defaults: {environment: {A: a}}', {}],
  ])('%s', (_, team, fleet, environment) => {
    expect(resolveTeam(team, fleet).environment).toEqual(environment);
  });

  it.each([
    ['lists without a natural key replace', 'securityGroups: [sg-22222222]', ['sg-22222222']],
    ['an empty list replaces, too', 'securityGroups: []', []],
    ['null removes an inherited list', 'securityGroups: null', []],
  ])('%s', (_, team, securityGroups) => {
    expect(resolveTeam(team, 'defaults: {securityGroups: [sg-11111111]}').securityGroups).toEqual(securityGroups);
  });

  it.each([
    ['agents merge by kind', 'agents: [linux-large]', 'defaults: {agents: [linux]}', ['linux', 'linux-large']],
    ['a kind is dropped by its kind', 'agents: [linux-large, {kind: linux, enabled: false}]', '', ['linux-large']],
    ['a kind is dropped by its name', 'agents: [linux-large, {name: linux, enabled: false}]', '', ['linux-large']],
    ['an empty list adds nothing', 'agents: []', '', ['linux']],
    ['null removes all', 'agents: null', '', []],
  ])('%s', (_, team, fleet, kinds) => {
    expect(resolveTeam(team, fleet).agents.map(({ name }) => name)).toEqual(kinds);
  });

  it('lets a team change one field of an inherited agent', () => {
    const [linux] = resolveTeam(
      'agents: [{kind: linux, maximum: 5}]',
      'defaults: {agents: [{kind: linux, capacity: [spot], maximum: 9}]}',
    ).agents;
    expect([linux?.capacity, linux?.maximum]).toEqual([['spot', 'on-demand'], 5]);
  });

  it('merges secrets by name and drops them by name', () => {
    const fleet = 'defaults: {secrets: [a-token, {name: b-key, key: shared/b, property: private}, c-token]}';
    const { secrets } = resolveTeam('secrets: [{name: b-key, key: shared/other}, {name: c-token, enabled: false}, d-token]', fleet);
    expect(secrets).toEqual([
      { name: 'a-token', key: 'jenkins-fleet/payments/a-token' },
      { name: 'b-key', key: 'jenkins-fleet/shared/other', property: 'private' },
      { name: 'd-token', key: 'jenkins-fleet/payments/d-token' },
    ]);
  });

  it('merges plugins by id and drops them by id', () => {
    const fleet = 'defaults: {plugins: ["slack:1.0", "mailer:1.0", "git:1.0"]}';
    const { plugins } = resolveTeam('plugins: ["slack:2.0", {name: mailer, enabled: false}]', fleet);
    expect(plugins.map(({ id, version }) => `${id}:${version}`)).toEqual([
      'configuration-as-code:2117.vc05a_0b_e6b_f4e',
      'git:1.0',
      'job-dsl:3732.v9a_c49a_61a_313',
      'slack:2.0',
    ]);
  });

  it('removes built-in sizes and kinds that are null', () => {
    expect(() => resolveTeam('size: large', 'sizes: {large: null}')).toThrow('expected a size of fleet.yaml');
    expect(() => resolveTeam('agents: [linux-large]', 'agentKinds: {linux-large: null}')).toThrow('expected an agent kind');
  });
});

describe('null for a field that must have a value', () => {
  it.each([
    ['timezone', 'Asia/Tokyo', 'Etc/UTC'],
    ['removedJobs', 'delete', 'disable'],
    ['branchIndexing', 'by-trigger', 'on-change'],
    ['suspended', 'true', false],
    ['host', 'x.ci.example.com', 'payments.ci.example.com'],
  ] as const)('brings the built-in %s back', (field, inherited, expected) => {
    expect(resolveTeam(`${field}: null`, `defaults: {${field}: ${inherited}}`)[field]).toBe(expected);
  });
});

describe('agent kinds', () => {
  const fleet = `agentKinds:
  maven:
    containers: {maven: {image: "maven:3.9-eclipse-temurin-21", requests: {cpu: "2", memory: 4Gi}}}
    capacity: [on-demand]
    maximum: 7
    cache: {maven: /cache/maven}`;

  it('come from fleet.yaml', () => {
    expect(resolveTeam('agents: [maven]', fleet).agents[1]).toEqual({
      name: 'maven',
      containers: [
        {
          name: 'maven',
          image: 'maven:3.9-eclipse-temurin-21',
          requests: { cpu: '2', memory: '4Gi' },
          limits: {},
          environment: {},
          unconfined: false,
          privileged: false,
        },
      ],
      architectures: ['x86_64', 'arm64'],
      capacity: ['on-demand'],
      compute: 'nodes',
      maximum: 7,
      idleMinutes: 0,
      deadlineMinutes: 240,
      environment: {},
      volumes: {},
      cache: { maven: '/cache/maven' },
      podSecurity: 'baseline',
      byNameOnly: false,
    });
  });

  it('are changed by a team, container by container', () => {
    const team =
      'agents: [maven]\nagentKinds: {maven: {containers: {maven: {requests: {cpu: "4"}}, tools: {image: "busybox:1.37"}}, cache: {maven: null}}}';
    const maven = resolveTeam(team, fleet).agents[1];
    expect(maven?.containers.map(({ name, image, requests }) => [name, image, requests])).toEqual([
      ['maven', 'maven:3.9-eclipse-temurin-21', { cpu: '4', memory: '4Gi' }],
      ['tools', 'busybox:1.37', {}],
    ]);
    expect(maven?.cache).toEqual({});
  });

  it('are overridden by the entry that uses them', () => {
    const [, maven] = resolveTeam(
      'agents: [{kind: maven, architectures: [arm64], capacity: [spot], maximum: 3, idleMinutes: 5, deadlineMinutes: 60}]',
      fleet,
    ).agents;
    expect([maven?.architectures, maven?.capacity, maven?.maximum, maven?.idleMinutes, maven?.deadlineMinutes]).toEqual([
      ['arm64'],
      ['spot', 'on-demand'],
      3,
      5,
      60,
    ]);
  });

  it("give the agent's own container the fleet's image", () => {
    const [, large] = resolveTeam('agents: [linux-large]', 'images: {agent: "jenkins/inbound-agent:1-jdk21"}').agents;
    expect(large?.containers.map(({ name, image, requests }) => [name, image, requests])).toEqual([
      ['jnlp', 'jenkins/inbound-agent:1-jdk21', { cpu: '4', memory: '8Gi' }],
    ]);
  });
});

describe('login', () => {
  it("is the fleet's", () => {
    const { login, secrets } = resolveTeam('', oidc);
    expect(login).toEqual({ kind: 'oidc', wellKnown: 'https://login.example.com/a', clientId: 'jenkins', groupsClaim: 'groups' });
    expect(secrets).toEqual([{ name: 'oidc-client-secret', key: 'jenkins-fleet/shared/oidc-client-secret' }]);
  });

  it('is changed by a team, field by field', () => {
    const { login, secrets } = resolveTeam('login: {oidc: {clientId: other, clientSecret: payments/oidc}}', oidc);
    expect(login).toEqual({ kind: 'oidc', wellKnown: 'https://login.example.com/a', clientId: 'other', groupsClaim: 'groups' });
    expect(secrets).toEqual([{ name: 'oidc-client-secret', key: 'jenkins-fleet/payments/oidc' }]);
  });

  it.each(['login: local', 'login: null'])('is local with %s', (team) => {
    const { login, secrets } = resolveTeam(team, oidc);
    expect([login, secrets]).toEqual([{ kind: 'local' }, []]);
  });

  it("keeps the client's secret that a team declares itself", () => {
    expect(resolveTeam('secrets: [{name: oidc-client-secret, key: payments/own, property: x}]', oidc).secrets).toEqual([
      { name: 'oidc-client-secret', key: 'jenkins-fleet/payments/own', property: 'x' },
    ]);
  });

  it('at the load balancer has its key below the prefix', () => {
    const written = 'https://login.example.com/';
    const ingress = `ingress:
  groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1"}}
  oidc: {issuer: ${written}, authorizationEndpoint: ${written}, tokenEndpoint: ${written}, userInfoEndpoint: ${written}}`;
    expect(buildResolved({ fleet: `${ingress}\nsecrets: {prefix: ci}` }).fleet.ingress.oidc).toEqual({
      issuer: written,
      authorizationEndpoint: written,
      tokenEndpoint: written,
      userInfoEndpoint: written,
      scope: 'openid',
      key: 'ci/shared/alb-oidc',
    });
  });
});

describe('access', () => {
  it('is absent when nobody writes it', () => {
    expect(resolveTeam('')).not.toHaveProperty('access');
  });

  it('is inherited, and a role that nobody writes has no groups', () => {
    const { access } = resolveTeam('access: {build: [b]}', 'defaults: {access: {administer: [a]}}');
    expect(access).toEqual({ administer: ['a'], build: ['b'], read: [] });
  });

  it('is removed by null', () => {
    expect(resolveTeam('access: null', 'defaults: {access: {administer: [a]}}')).not.toHaveProperty('access');
  });
});

describe('filesFrom', () => {
  const twin: WrittenInputs = {
    teams: {
      payments: { jobs: { 'api.groovy': 'api', 'backend/x.groovy': 'x' }, casc: { 'a.yaml': 'a' } },
      twin: { team: 'filesFrom: payments', jobs: { 'backend/x.groovy': 'own x', 'new.groovy': 'new' }, casc: { 'b.yaml': 'b' } },
    },
  };

  it("brings the other team's files, of which own ones replace those with the same path", () => {
    const { jobs, casc } = findTeam(twin, 'twin');
    expect(jobs).toEqual([
      { name: 'jobs/api.groovy', path: 'overlays/payments/jobs/api.groovy', text: 'api' },
      { name: 'jobs/backend/x.groovy', path: 'overlays/twin/jobs/backend/x.groovy', text: 'own x' },
      { name: 'jobs/new.groovy', path: 'overlays/twin/jobs/new.groovy', text: 'new' },
    ]);
    expect(casc.map(({ path }) => path)).toEqual(['overlays/payments/casc/a.yaml', 'overlays/twin/casc/b.yaml']);
  });

  it('leaves the other team as it is', () => {
    expect(findTeam(twin, 'payments').jobs.map(({ text }) => text)).toEqual(['api', 'x']);
  });
});

describe('names', () => {
  it("have the fleet's prefix where the cluster is shared", () => {
    const { namespace, agentsNamespace, host } = resolveTeam('', 'prefix: ci-');
    expect([namespace, agentsNamespace, host]).toEqual(['ci-payments', 'ci-payments-agents', 'payments.ci.example.com']);
  });

  it('of ingress groups are sorted, and a team without one gets one', () => {
    const group = '{certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1"}';
    const { fleet } = buildResolved({ fleet: `ingress: {groups: {red: ${group}, blue: ${group}, green: ${group}, yellow: ${group}}}` });
    expect(fleet.ingress.groups.map(({ name }) => name)).toEqual(['blue', 'green', 'red', 'yellow']);
    expect(fleet.teams[0]?.ingress).toBe('red');
  });
});

describe('patches', () => {
  it('know where they are written', () => {
    const patches =
      '- {target: {kind: Service, name: jenkins}, reason: a, merge: {spec: {}}}\n- {target: {kind: Service, name: x}, reason: b, ops: [{op: remove, path: /a}]}\n';
    const file = { path: 'overlays/payments/patches.yaml', text: patches };
    expect(findTeam({ teams: { payments: { patches } } }, 'payments').patches).toEqual([
      { target: { kind: 'Service', name: 'jenkins' }, reason: 'a', change: { merge: { spec: {} } }, file, path: [0] },
      { target: { kind: 'Service', name: 'x' }, reason: 'b', change: { ops: [{ op: 'remove', path: '/a' }] }, file, path: [1] },
    ]);
  });
});

describe('a fleet', () => {
  it('does not depend on the order in which things are written', () => {
    const one = buildResolved({
      fleet: 'nodes: karpenter\nidentity: irsa',
      teams: { a: 'size: large\nenvironment: {X: x, Y: y}', b: '' },
    }).fleet;
    const other = buildResolved({
      fleet: 'identity: irsa\nnodes: karpenter',
      teams: { b: '', a: 'environment: {Y: y, X: x}\nsize: large' },
    }).fleet;
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('cannot be resolved from a broken fleet.yaml', async () => {
    const { resolveFleet } = await import('./resolve-fleet.ts');
    expect(() => resolveFleet({ teams: [], cascSchemas: new Map() })).toThrow('resolveFleet needs a fleet.yaml without problems');
  });
});
