import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeTokens } from '../secrets/fake-secrets.ts';
import { teamFile, temporaryFleet, writeFiles } from './temporary-fleet.ts';

// A token in a wrong place is quoted by many a message. The program is run as a user runs it, on fleets with a team for each token and each place, and
// nothing that it prints may hold one: neither as text nor as JSON, whatever else is wrong.

const program = resolve('jenkins-fleet.mjs');
const { FORCE_COLOR: _, ...environment } = process.env;
const roots: (() => void)[] = [];
/** A fleet of a thousand teams, on a build server that is slow. */
const patience = 120_000;
afterAll(() => roots.forEach((remove) => remove()), patience);

/** The files of a team that has a token in a wrong place, below the team's folder; team.yaml is complete without. */
type Place = (token: string) => Readonly<Record<string, string>>;

const field = (text: string): Readonly<Record<string, string>> => ({ 'team.yaml': text });

/** Wrong places by the stage that stumbles over them first; each team has one. */
const stages: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  'files that cannot be read': {
    'a size of memory': (token) => field(`controller: {memory: "${token}"}\n`),
    'the name of a field': (token) => field(`"${token}": 1\n`),
    'the name of a field below': (token) => field(`controller: {"${token}": 1}\n`),
    'the name of a field twice': (token) => field(`environment: {"${token}": a, "${token}": b}\n`),
    'a host': (token) => field(`host: "${token}"\n`),
    'a quantity without quotes': (token) => field(`controller:\n  cpu: ${token} # x\n`),
    'a line that is no YAML': (token) => field(`timezone: a: ${token}\n`),
    'a value after the end of another': (token) => field(`timezone: "a" ${token}\n`),
    'an anchor': (token) => field(`size: &${token} small\nchannel: *${token}x\n`),
    'a tag': (token) => field(`size: !${token} small\n`),
    'a list without its end': (token) => field(`secrets: [${token}\nsize: small\n`),
    'the name of a secret': (token) => field(`secrets: ["${token}"]\n`),
    'the version of a plugin': (token) => field(`plugins: ["${token}"]\n`),
    'a variable': (token) => field(`environment: {TOKEN: ["${token}"]}\n`),
    'an image': (token) => field(`agentKinds: {own: {containers: {own: {image: "a ${token}"}}}}\n`),
    'a patch': (token) => ({ 'patches.yaml': `- target: {kind: Deployment, name: "${token}", "${token}": 1}\n  merge: {a: "${token}"}\n` }),
    'the name of a file': (token) => (/[/]/.test(token) || token.length > 200 ? {} : { [`jobs/${token}.txt`]: '' }),
  },
  'values that mean nothing': {
    'a size': (token) => field(`size: "${token}"\n`),
    'a channel': (token) => field(`channel: "${token}"\n`),
    'a load balancer': (token) => field(`ingress: "${token}"\n`),
    'a profile': (token) => field(`extends: ["${token}"]\n`),
    'a kind of agent': (token) => field(`agents: ["${token}"]\n`),
    'another team': (token) => field(`filesFrom: "${token}"\n`),
  },
  'what Jenkins would refuse': {
    'an attribute of JCasC': (token) => ({ 'casc/x.yaml': `unclassified: {"${token}": 1, location: {"${token}": 1}}\n` }),
    'a root of JCasC': (token) => ({ 'casc/x.yaml': `"${token}": 1\n` }),
    'a number of JCasC': (token) => ({ 'casc/x.yaml': `unclassified: {mailer: {smtpPort: 25, useSsl: "${token}"}}\n` }),
    'a choice of JCasC': (token) => ({ 'casc/x.yaml': `credentials: {system: {domainCredentials: [{credentials: ["${token}": {}]}]}}\n` }),
    'a reference of JCasC': (token) => ({ 'casc/x.yaml': `unclassified: {mailer: {smtpHost: "\${${token}}"}}\n` }),
    'a mistake in JCasC': (token) => ({ 'casc/x.yaml': `unclassified:\n  mailer: {smtpHost: ${token}\n` }),
    'an alias of JCasC': (token) => ({ 'casc/x.yaml': `unclassified: *${token}\n` }),
    'a value of JCasC that is there twice': (token) => ({
      'casc/x.yaml': `unclassified: {mailer: {smtpHost: "${token}"}}\n`,
      'casc/y.yaml': `unclassified: {mailer: {smtpHost: "x${token}"}}\n`,
    }),
    'a permission': (token) => ({
      'casc/x.yaml': `jenkins: {authorizationStrategy: {globalMatrix: {entries: [{user: {name: "${token}", permissions: ["${token}"]}}]}}}\n`,
    }),
    'the name of a job': (token) => ({
      'jobs/x.groovy': `pipelineJob('${token}')\npipelineJob('${token}')\npipelineJob('a/${token}/b')\n`,
    }),
    'a method of Job DSL': (token) => ({ 'jobs/x.groovy': `pipelineJob('x') { '${token}'(1)\n "${token}" { } }\n` }),
    'a credential': (token) => ({
      'jobs/x.groovy': `pipelineJob('x') { definition { cps { script('''x''') } }\n wrappers { credentialsBinding { string('X', '${token}') } } }\n`,
    }),
    'a label': (token) => ({ 'jobs/x.groovy': `job('x') { label('${token} && ( ') }\n` }),
    'a schedule': (token) => ({ 'jobs/x.groovy': `job('x') { triggers { cron('${token}') } }\n` }),
    'a mistake in Groovy': (token) => ({ 'jobs/x.groovy': `pipelineJob('x') { description('${token} }\n` }),
    'a bracket in Groovy': (token) => ({ 'jobs/x.groovy': `pipelineJob('${token}' { \n` }),
    'an address without quotes in Groovy': (token) => ({ 'jobs/x.groovy': `pipelineJob('x') { url(https://${token}) }\n` }),
    'a patch': (token) => ({
      'patches.yaml': `- target: {kind: "${token}", name: "${token}"}\n  reason: "${token}"\n  ops: [{op: test, path: "/${token}", value: "${token}"}]\n`,
    }),
  },
};

/** A fleet with one team for each place and each token that fits, by their numbers. */
function buildFleet(places: Readonly<Record<string, Place>>, fits: (place: number, token: number) => boolean): string {
  const { root, remove } = temporaryFleet();
  roots.push(remove);
  rmSync(join(root, 'overlays'), { recursive: true });
  let count = 0;
  for (const [number, place] of Object.values(places).entries()) {
    for (const { value } of fakeTokens.filter((_token, token) => fits(number, token))) {
      count += 1;
      const { 'team.yaml': more = '', ...others } = place(value);
      const files = { 'team.yaml': teamFile(count, more), ...others };
      writeFiles(root, Object.fromEntries(Object.entries(files).map(([name, text]) => [`overlays/team-${count}/${name}`, text])));
    }
  }
  return root;
}

const run = (root: string, ...parameters: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, NO_COLOR: '1' },
    maxBuffer: 1024 ** 3,
  });
  return { status, stdout, stderr };
};

const commands = [
  ['synth', '--groovy', 'off'],
  ['check', '--groovy', 'off'],
  ['check', '--json', '--groovy', 'off'],
  ['explain', 'team-1'],
  ['explain', 'team-1', 'casc'],
  ['explain', 'team-1', 'jobs', '--json'],
];

/** The tokens of which the end, or what messages show of a long one, appears. */
const shownIn = (output: string): readonly string[] =>
  fakeTokens
    .filter(({ value }) => [value.slice(-16), value.slice(0, 57), value.slice(20, 40)].some((part) => part !== '' && output.includes(part)))
    .map(({ what }) => what);

describe.each(Object.entries(stages))('%s', (__, places) => {
  it(
    'show no token of any form',
    () => {
      const root = buildFleet(places, () => true);
      const { status, stdout, stderr } = run(root, 'synth', '--json', '--groovy', 'off');
      expect([status, stderr]).toEqual([1, '']);
      const { problems } = JSON.parse(stdout) as { readonly problems: readonly { readonly rule: string }[] };
      // Each token is told, and what else is wrong at its place.
      expect(problems.filter(({ rule }) => rule === 'no-plain-secrets').length).toBeGreaterThanOrEqual(
        fakeTokens.length * (Object.keys(places).length - 1),
      );
      expect(problems.some(({ rule }) => rule !== 'no-plain-secrets')).toBe(true);
      expect(shownIn(stdout)).toEqual([]);
    },
    patience,
  );

  // Another token at each place.
  const root = buildFleet(places, (place, token) => token % Object.keys(places).length === place);
  it.each(commands.map((parameters) => [parameters.join(' '), parameters] as const))('show no token to %s', (___, parameters) => {
    const { status, stdout, stderr } = run(root, ...parameters);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('(not shown)');
    expect(shownIn(`${stdout}${stderr}`)).toEqual([]);
  });
});

describe('without any problem', () => {
  const token = fakeTokens[0]?.value ?? '';
  const job = (name: string) => `pipelineJob('${name}')\n`;
  const allow = '\nallow: [{team: payments, rule: no-plain-secrets, in: jobs/x.groovy, reason: test}]\n';
  const build = () => {
    const { root, remove } = temporaryFleet({ 'overlays/payments/jobs/x.groovy': job(token) });
    roots.push(remove);
    appendFileSync(join(root, 'fleet.yaml'), allow);
    return root;
  };

  it.each([
    ['a team that is not there', ['synth', token, '--groovy', 'off'], 'There is no team "(a GitHub token, hidden)"'],
    ['a team to explain', ['explain', token], 'There is no team "(a GitHub token, hidden)"'],
    ['a field to explain', ['explain', 'payments', token], 'There is no field "(a GitHub token, hidden)"'],
    ['a table', ['explain', 'payments', 'jobs'], '(a GitHub token, hidden)  pipelineJob'],
    ['JSON', ['explain', 'payments', 'jobs', '--json'], '"name": "(a GitHub token, hidden)"'],
    ['an option', ['check', `--${token}`], "unknown option '--(a GitHub token, hidden)'"],
    ['a folder', ['check', '--output', `../${token}`], '(a GitHub token, hidden)'],
  ] as const)('%s shows no token', (___, parameters, expected) => {
    const { stdout, stderr } = run(build(), ...parameters);
    expect(`${stdout}${stderr}`).toContain(expected);
    expect(shownIn(`${stdout}${stderr}`)).toEqual([]);
  });

  it('a job that is gone shows no token', () => {
    const root = build();
    expect(run(root, 'synth', '--groovy', 'off').status).toBe(0);
    writeFiles(root, { 'overlays/payments/jobs/x.groovy': `// ${token}\n` });
    const { stdout } = run(root, 'synth', '--groovy', 'off');
    expect(stdout).toContain('payments: job "(a GitHub token, hidden)" is no longer declared');
    expect(shownIn(stdout)).toEqual([]);
  });
});
