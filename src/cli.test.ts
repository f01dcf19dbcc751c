import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOutput } from './output/index.ts';
import { temporaryFleet, writeFiles } from './testing/temporary-fleet.ts';

const program = resolve('jenkins-fleet.mjs');
const { FORCE_COLOR: _, ...environment } = process.env;

let root = '';
let remove = () => {};
beforeEach(() => ({ root, remove } = temporaryFleet()));
afterEach(() => remove());

/** Runs the program as a user would, in the fleet's folder, without a terminal; without the real Groovy, which is not on every machine. */
const run = (command = '', ...rest: string[]) =>
  runWith({ ...environment, NO_COLOR: '1' }, command, ...rest, ...(['synth', 'check'].includes(command) ? ['--groovy', 'off'] : []));

const runWith = (env: NodeJS.ProcessEnv, ...commandArguments: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...commandArguments], { cwd: root, encoding: 'utf8', env });
  return { status, stdout, stderr };
};

const misspelt = {
  'overlays/search/team.yaml': 'owner: {name: Search, contact: "#x"}\nhome: {accessPoint: fsap-0123456789abcdef1}\nsise: large\n',
};

describe('synth', () => {
  it('writes everything, says what, and has nothing to do the second time', () => {
    const first = run('synth');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('+ dist/payments/controller.yaml\n');
    expect(first.stdout).toMatch(/\n\n2 teams: 22 created, 0 changed, 0 removed in dist\/\.\n$/);
    const written = readOutput(join(root, 'dist'));
    expect(run('synth')).toEqual({ status: 0, stdout: '2 teams: dist/ is up to date.\n', stderr: '' });
    expect(readOutput(join(root, 'dist'))).toEqual(written);
  });

  it('changes one ConfigMap of one team for one more job', () => {
    run('synth');
    writeFiles(root, { 'overlays/search/jobs/web.groovy': "pipelineJob('web')\n" });
    expect(run('synth').stdout).toBe('~ dist/search/configuration.yaml\n\n2 teams: 0 created, 1 changed, 0 removed in dist/.\n');
  });

  it('removes the files of a team that is gone', () => {
    run('synth');
    rmSync(join(root, 'overlays/search'), { recursive: true });
    expect(run('synth', '--allow-data-loss', 'search').stdout).toMatch(
      /- dist\/argocd\/search\.yaml\n- dist\/search\/access\.yaml\n[^]*1 team: 0 created, 0 changed, 8 removed in dist\/\.\n$/,
    );
    expect(existsSync(join(root, 'dist/search'))).toBe(false);
  });

  it('writes nothing while there is a problem', () => {
    run('synth');
    const before = readOutput(join(root, 'dist'));
    writeFiles(root, { ...misspelt, 'overlays/payments/jobs/new.groovy': "job('x')\n" });
    expect(run('synth')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'overlays/search/team.yaml:3:1  sise: unknown field; did you mean "size"?\n\n1 problem in 1 team. Nothing was written.\n',
    });
    expect(readOutput(join(root, 'dist'))).toEqual(before);
  });

  it('writes one team alone when asked, and leaves the others', () => {
    const { status, stdout } = run('synth', 'payments');
    expect(status).toBe(0);
    expect(stdout).toContain('8 created');
    expect(existsSync(join(root, 'dist/search'))).toBe(false);
  });

  it('refuses a team that does not exist', () => {
    expect(run('synth', 'paymets')).toEqual({ status: 2, stdout: '', stderr: 'There is no team "paymets"; did you mean "payments"?\n' });
  });

  it('never touches a file in dist/ that somebody else wrote', () => {
    run('synth');
    writeFileSync(join(root, 'dist/payments/notes.txt'), 'mine\n');
    const { status, stderr } = run('synth');
    expect(status).toBe(1);
    expect(stderr).toContain('dist/payments/notes.txt');
    expect(readFileSync(join(root, 'dist/payments/notes.txt'), 'utf8')).toBe('mine\n');
  });

  it('prints JSON for programs', () => {
    const { status, stdout } = run('synth', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], written: true });
    writeFiles(root, misspelt);
    expect(JSON.parse(run('synth', '--json').stdout)).toMatchObject({
      written: false,
      problems: [{ file: 'overlays/search/team.yaml', line: 3, column: 1, where: 'sise' }],
    });
  });
});

describe('check', () => {
  it('agrees with what synth wrote, and writes nothing itself', () => {
    expect(run('check').status).toBe(1);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    run('synth');
    expect(run('check')).toEqual({ status: 0, stdout: '2 teams: no problem, and dist/ is up to date.\n', stderr: '' });
  });

  it('names what is missing, different and left over, and the repair', () => {
    run('synth');
    rmSync(join(root, 'dist/payments/access.yaml'));
    writeFileSync(
      join(root, 'dist/payments/network.yaml'),
      readFileSync(join(root, 'dist/payments/network.yaml'), 'utf8').replace('443', '444'),
    );
    cpSync(join(root, 'dist/payments'), join(root, 'dist/old'), { recursive: true });
    rmSync(join(root, 'dist/old/controller.yaml'));
    const { status, stderr } = run('check');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'missing: dist/payments/access.yaml\ndiffers: dist/payments/network.yaml\nleft over: dist/old/configuration.yaml\n',
    );
    expect(stderr).toContain('Run "npm run synth" and commit dist/.\n');
  });

  it('prints JSON for programs', () => {
    run('synth');
    rmSync(join(root, 'dist/payments/access.yaml'));
    const { status, stdout } = run('check', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      problems: [],
      warnings: [],
      create: ['payments/access.yaml'],
      change: [],
      remove: [],
      removedJobs: [],
      dataAtRisk: [],
      exceptions: [],
    });
  });
});

describe('an exception in fleet.yaml', () => {
  const fleet = (until: string) => {
    const text = readFileSync(join(root, 'fleet.yaml'), 'utf8');
    writeFiles(root, {
      'fleet.yaml': `${text}allow:\n  - {team: payments, rule: egress-ports, reason: the mail relay, until: "${until}"}\n`,
      'overlays/payments/team.yaml': `${readFileSync(join(root, 'overlays/payments/team.yaml'), 'utf8')}egressPorts: [587]\n`,
    });
  };

  it('is listed by check, with its end and its reason', () => {
    fleet('2027-03-31');
    run('synth');
    expect(run('check')).toEqual({
      status: 0,
      stdout: `exception of  from          for         until       because
payments      egress-ports  everything  2027-03-31  the mail relay

2 teams: no problem, and dist/ is up to date.
`,
      stderr: '',
    });
    expect(JSON.parse(run('check', '--json').stdout)).toMatchObject({ exceptions: [{ team: 'payments', until: '2027-03-31' }] });
  });

  it('ends on the day that the command is told', () => {
    fleet('2027-03-31');
    run('synth');
    expect(run('check', '--today', '2027-03-31')).toMatchObject({ status: 0 });
    const { status, stderr } = run('check', '--today', '2027-04-01');
    expect(status).toBe(1);
    expect(stderr).toContain('allowance-in-force: expected an exception that is in force on 2027-04-01');
    expect(run('check', '--today', '2027-02-30')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('Job DSL', () => {
  const jobs = {
    'overlays/payments/jobs/backend/nightly.groovy': [
      "freeStyleJob('backend/nightly') {",
      "    label('linux && spot')",
      "    triggers { cron('H 3 * * *') }",
      '}',
      'pipelineJob("backend/${System.getenv(\'NAME\')}")',
      '',
    ].join('\n'),
  };

  it('is explained item by item, with what cannot be known', () => {
    writeFiles(root, jobs);
    expect(run('explain', 'payments', 'jobs')).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'name             kind          label          triggers        from',
        'backend          folder                                       overlays/payments/jobs/backend/',
        'api              pipelineJob                                  overlays/payments/jobs/api.groovy:1:1',
        'backend/nightly  freeStyleJob  linux && spot  cron H 3 * * *  overlays/payments/jobs/backend/nightly.groovy:1:1',
        'backend/…        pipelineJob                                  overlays/payments/jobs/backend/nightly.groovy:5:1',
        '',
        'Not known without running the scripts:',
        '  overlays/payments/jobs/backend/nightly.groovy:5:1  backend/…: its name is computed',
        '',
      ].join('\n'),
    });
    const { stdout } = run('explain', 'payments', 'jobs', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ team: 'payments', folders: ['backend'], mayMakeMore: [] });
  });

  it('that is gone is told, with what its controller does', () => {
    writeFiles(root, jobs);
    run('synth');
    rmSync(join(root, 'overlays/payments/jobs/api.groovy'));
    const gone = 'payments: job "api" is no longer declared; its controller disables it (removedJobs: disable)\n';
    expect(run('check').stderr).toContain(gone);
    expect(run('synth').stdout).toBe(`~ dist/payments/configuration.yaml\n\n${gone}\n2 teams: 0 created, 1 changed, 0 removed in dist/.\n`);
  });

  it('is read without the real Groovy where that is not there, which one line says, unless it is required', () => {
    const bare = { NO_COLOR: '1', PATH: '', HOME: root };
    const told = /^Job DSL is read without the real Groovy \(expected Java, found none .*\); "npm run groovy:install" adds it\.\n$/;
    expect(runWith(bare, 'synth')).toMatchObject({ status: 0, stderr: expect.stringMatching(told) });
    expect(runWith(bare, 'check', '--json')).toMatchObject({ status: 0, stderr: '' });
    expect(runWith(bare, 'check', '--groovy', 'off')).toMatchObject({ status: 0, stderr: '' });
    const refused = runWith(bare, 'check', '--groovy', 'required');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/^The real Groovy is asked for and cannot be had: [^\n]*\nRun: npm run groovy:install\n$/);
  });
});

describe('a warning', () => {
  const warning =
    'overlays/payments/team.yaml:4:11  warning: plugin-versions-fit: expected "configuration-as-code" in 2077 or newer, since this one may take a ${name} without a value for an empty text, in silence, found "2074.va_57f83f7a_10b_"; pin 2077.v41f1011a_5110 or newer\n\n1 warning in 1 team.\n';
  const oldPlugin = () => {
    const fleet = readFileSync(join(root, 'fleet.yaml'), 'utf8');
    const team = readFileSync(join(root, 'overlays/payments/team.yaml'), 'utf8');
    const line = team.split('\n').length;
    writeFiles(root, {
      'fleet.yaml': fleet.replace(/ *- "configuration-as-code:.*\n/, ''),
      'overlays/payments/team.yaml': `${team}plugins: ["configuration-as-code:2074.va_57f83f7a_10b_"]\n`,
      'overlays/search/team.yaml': `${readFileSync(join(root, 'overlays/search/team.yaml'), 'utf8')}plugins: ["configuration-as-code:2117.vc05a_0b_e6b_f4e"]\n`,
    });
    return line;
  };

  it('is printed and stops nothing', () => {
    const expected = warning.replace(':4:', `:${oldPlugin()}:`);
    const { status, stdout, stderr } = run('synth');
    expect({ status, stderr }).toEqual({ status: 0, stderr: expected });
    expect(stdout).toMatch(/2 teams: 22 created/);
    expect(run('check')).toEqual({ status: 0, stdout: '2 teams: no problem, and dist/ is up to date.\n', stderr: expected });
  });

  it('is a list of its own for programs', () => {
    oldPlugin();
    const warnings = [{ rule: 'plugin-versions-fit', severity: 'warning', file: 'overlays/payments/team.yaml', column: 11 }];
    expect(JSON.parse(run('synth', '--json').stdout)).toMatchObject({ problems: [], warnings, written: true });
    expect(JSON.parse(run('check', '--json').stdout)).toMatchObject({ problems: [], warnings });
  });

  it('is printed beside the problems that stop the run', () => {
    const line = oldPlugin();
    writeFiles(root, { 'overlays/payments/casc/jobs.yaml': 'jobs: []\n' });
    const { status, stderr } = run('synth');
    expect(status).toBe(1);
    expect(stderr).toContain(`overlays/payments/team.yaml:${line}:11  warning: plugin-versions-fit: `);
    expect(stderr).toMatch(/\n1 problem in 1 team, 1 warning\. Nothing was written\.\n$/);
  });
});

describe('explain', () => {
  it('prints each value with its origin', () => {
    expect(run('explain', 'payments', 'controller.memory')).toEqual({
      status: 0,
      stdout: 'controller.memory  2Gi  size small\n',
      stderr: '',
    });
    expect(run('explain', 'payments', 'owner.name').stdout).toBe('owner.name  Payments  team.yaml (overlays/payments/team.yaml:2:15)\n');
  });

  it('prints the JCasC of the controller, merged, each value with its origin', () => {
    writeFiles(root, {
      'overlays/payments/team.yaml': `${readFileSync(join(root, 'overlays/payments/team.yaml'), 'utf8')}secrets: [mail-token]\n`,
      'overlays/payments/casc/mail.yaml':
        'credentials:\n  system:\n    domainCredentials:\n      - credentials:\n          - string: {scope: GLOBAL, id: "mail", secret: "${mail-token}"}\n',
    });
    const { status, stdout, stderr } = run('explain', 'payments', 'casc');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}numExecutors: 0 +# generated from fleet\.yaml$/m);
    expect(stdout).toMatch(/^ {14}secret: "\$\{mail-token\}" +# overlays\/payments\/casc\/mail\.yaml:5$/m);
    expect(stdout).toMatch(/^ {2}- file: \S+__api\.groovy +# generated from overlays\/payments\/jobs$/m);
    const values: readonly { path: string; value: string }[] = JSON.parse(run('explain', 'payments', 'casc', '--json').stdout).values;
    expect(values).toContainEqual({
      path: 'credentials.system.domainCredentials[0].credentials[0].string.secret',
      value: '${mail-token}',
      origin: 'overlays/payments/casc/mail.yaml:5',
    });
  });

  it('prints no JCasC that Jenkins would refuse', () => {
    writeFiles(root, { 'overlays/payments/casc/a.yaml': 'jenkins: {numExecutors: 2}\n' });
    const { status, stdout, stderr } = run('explain', 'payments', 'casc');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^overlays\/payments\/casc\/a\.yaml:1:11 .*"numExecutors"[^]*\n1 problem in 1 team\. Nothing can be explained\.\n$/,
    );
  });

  it('prints what builds can ask for, and what they get', () => {
    const team = readFileSync(join(root, 'overlays/payments/team.yaml'), 'utf8').replace(/^agents:.*\n/m, '');
    const agents =
      'agents: [{kind: linux, architectures: [x86_64], capacity: [spot], maximum: 7}, {kind: maven, architectures: [arm64], capacity: [on-demand], maximum: 1}]';
    writeFiles(root, { 'overlays/payments/team.yaml': `${team}${agents}\n` });
    expect(run('explain', 'payments', 'agents')).toEqual({
      status: 0,
      stderr: '',
      stdout: `label               template                nodes                                                          one pod asks for  at most
linux && spot       linux-x86-64-spot       kubernetes.io/arch=amd64,karpenter.sh/capacity-type=spot       1 CPU, 2Gi        7 pods
linux && on-demand  linux-x86-64-on-demand  kubernetes.io/arch=amd64,karpenter.sh/capacity-type=on-demand  1 CPU, 2Gi        7 pods
maven               maven-arm64-on-demand   kubernetes.io/arch=arm64,karpenter.sh/capacity-type=on-demand  2.1 CPU, 4.25Gi   1 pod

A build without a label gets linux-x86-64-on-demand.
All pods together: 16 CPU, 64Gi and 20 pods at most.
linux has on-demand beside spot, for builds that lost their node.
`,
    });
    expect(run('explain', 'payments', 'agents.maven.maximum').stdout).toBe(
      'agents.maven.maximum  1  team.yaml (overlays/payments/team.yaml:4:150)\n',
    );
    expect(JSON.parse(run('explain', 'payments', 'agents', '--json').stdout).templates[0]).toEqual({
      label: 'linux && spot',
      template: 'linux-x86-64-spot',
      nodes: 'kubernetes.io/arch=amd64,karpenter.sh/capacity-type=spot',
      requests: { cpu: 1, memory: 2 * 2 ** 30 },
      maximum: 7,
      isDefault: false,
    });
  });

  it('names the schema of the channel by its path alone', () => {
    const fleet = readFileSync(join(root, 'fleet.yaml'), 'utf8');
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', properties: { jenkins: {} } };
    writeFiles(root, {
      'fleet.yaml': fleet.replace('  stable:\n', '  stable:\n    schema: schemas/jcasc/stable.json\n'),
      'schemas/jcasc/stable.json': JSON.stringify(schema),
    });
    expect(run('explain', 'payments', 'channel.schema').stdout).toMatch(
      /^channel\.schema {2}schemas\/jcasc\/stable\.json {2}channel stable \(fleet\.yaml:\d+:13\)\n$/,
    );
    expect(run('explain', 'payments').stdout).not.toContain('draft-07');
  });

  it('helps with a wrong name', () => {
    expect(run('explain', 'payment')).toEqual({ status: 2, stdout: '', stderr: 'There is no team "payment"; did you mean "payments"?\n' });
    expect(run('explain', 'payments', 'controler.memory').stderr).toBe(
      'There is no field "controler.memory"; did you mean "controller.memory"?\n',
    );
  });
});

describe('the command line', () => {
  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const command of ['synth', 'check', 'explain', 'schemas']) {
      expect(stdout).toContain(command);
    }
  });

  it.each([
    [['sinth'], /unknown command 'sinth'[^]*Did you mean synth\?/],
    [['synth', '--wach'], /unknown option '--wach'/],
    [['explain'], /missing required argument 'team'/],
  ])('refuses %j with exit code 2', (commandArguments, text) => {
    const { status, stderr } = run(...commandArguments);
    expect(status).toBe(2);
    expect(stderr).toMatch(text);
  });

  it('says what to do in a folder without a fleet', () => {
    rmSync(join(root, 'fleet.yaml'));
    const { status, stderr } = run('check');
    expect(status).toBe(1);
    expect(stderr).toContain('fleet.yaml');
  });
});

describe('cdk8s synth', () => {
  it('runs the same program into its staging folder', () => {
    cpSync('cdk8s.yaml', join(root, 'cdk8s.yaml'));
    writeFileSync(
      join(root, 'jenkins-fleet.mjs'),
      `process.argv[1] = ${JSON.stringify(program)};\nawait import(${JSON.stringify(program)});\n`,
    );
    mkdirSync(join(root, 'staging'));
    const { status } = spawnSync(resolve('node_modules/.bin/cdk8s'), ['synth', '--check-upgrade=false'], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    run('synth');
    expect(readOutput(join(root, 'staging'))).toEqual(readOutput(join(root, 'dist')));
  }, 60_000);
});
