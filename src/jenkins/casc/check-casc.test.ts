import { describe, expect, it } from 'vitest';
import type { ControllerFile } from '../../model/index.ts';
import { buildFleet, buildTeam } from '../../testing/build-fleet.ts';
import { buildMade } from '../../testing/build-made.ts';
import { addJobsList } from '../compose/add-jobs-list.ts';
import { composeControllerFiles } from '../compose/compose-controller-files.ts';
import { buildPlainTree } from './build-plain-tree.ts';
import { checkCasc } from './check-casc.ts';

const own = (name: string, text: string): ControllerFile => ({
  key: `casc__${name}`,
  source: `overlays/payments/casc/${name}`,
  generated: false,
  text,
});
const check = (...files: ControllerFile[]) => checkCasc(buildTeam(), { files });
const checkWithGenerated = (casc: Readonly<Record<string, string>>) => {
  const files = Object.entries(casc).map(([name, text]) => ({ name: `casc/${name}`, path: `overlays/payments/casc/${name}`, text }));
  const team = buildTeam({ casc: files });
  return checkCasc(team, addJobsList(composeControllerFiles(team, buildFleet()).value, team, buildMade()));
};

describe('checkCasc', () => {
  it('accepts what jenkins-fleet generates, and gives the merged tree', () => {
    const { value, problems } = checkWithGenerated({});
    expect(problems).toStrictEqual([]);
    expect(buildPlainTree(value)).toMatchObject({
      jenkins: { numExecutors: '0', clouds: [{ kubernetes: { name: 'kubernetes' } }], securityRealm: { local: {} } },
      unclassified: { location: { url: 'https://payments.ci.example.com/' } },
    });
  });

  it('accepts what teams add to it', () => {
    const { value, problems } = checkWithGenerated({
      'credentials.yaml':
        'credentials:\n  system:\n    domainCredentials:\n      - credentials:\n          - string: {id: "a", secret: "x"}\n',
      'more.yml':
        'credentials:\n  system:\n    domainCredentials:\n      - credentials: []\njenkins:\n  globalNodeProperties:\n    - envVars: {env: [{key: A, value: b}]}\n',
      'libraries.yaml': 'unclassified:\n  globalLibraries:\n    libraries:\n      - name: "own"\n',
    });
    expect(problems).toStrictEqual([]);
    expect(buildPlainTree(value)).toMatchObject({
      credentials: { system: { domainCredentials: [{ credentials: [{ string: { id: 'a' } }] }, { credentials: [] }] } },
      jenkins: { globalNodeProperties: [{}, { envVars: { env: [{ key: 'A', value: 'b' }] } }] },
    });
  });

  it('merges the files in the order of their names, whatever order they come in', () => {
    const files = [own('b.yaml', 'a: [2]\n'), own('a.yaml', 'a: [1]\n'), own('B.yaml', 'a: [0]\n')];
    expect(buildPlainTree(check(...files).value)).toStrictEqual({ a: ['0', '1', '2'] });
    expect(check(...files.toReversed())).toStrictEqual(check(...files));
  });

  it('reads what Jenkins reads, and no other file', () => {
    const files = ['a.yaml', 'b.yml', 'c.YAML', 'd.YML', 'e.Yaml', 'f.json', 'g.groovy', 'h.yaml.txt'].map((name) =>
      own(name, `${name[0]}: 1\n`),
    );
    expect(Object.keys(buildPlainTree(check(...files).value))).toStrictEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['a value that is generated', 'unclassified:\n  location:\n    url: "https://x/"\n', 3, 'unclassified.location.url'],
    ['an empty key beside a generated map', 'unclassified: ""\n', 1, 'unclassified'],
    ['a list in place of a generated map', 'jenkins:\n  - x\n', 1, 'jenkins'],
  ])('rejects %s at the place of the team’s', (_what, text, line, where) => {
    expect(checkWithGenerated({ 'x.yaml': text }).problems).toMatchObject([
      {
        rule: 'one-file-sets-a-value',
        file: 'overlays/payments/casc/x.yaml',
        line,
        where,
        message: expect.stringContaining('which jenkins-fleet generates'),
      },
    ]);
  });

  it('says once that a login is declared elsewhere', () => {
    const { problems } = checkWithGenerated({ 'x.yaml': 'jenkins: {securityRealm: {local: {allowsSignup: true}}}\n' });
    expect(problems.map(({ rule }) => rule)).toStrictEqual(['login-is-declared']);
  });

  it('says once that a key is empty that another file fills', () => {
    expect(checkWithGenerated({ 'x.yaml': 'unclassified:\n' }).problems.map(({ rule }) => rule)).toStrictEqual(['no-empty-values']);
  });

  it('reports the problems of all files at once', () => {
    const { problems } = check(own('a.yaml', 'a: [\n'), own('b.yaml', 'b: 1.5\nc: ${x}\njobs: []\n'), own('c.yaml', 'c: d\n'));
    expect(new Set(problems.map(({ rule }) => rule))).toStrictEqual(
      new Set(['syntax', 'quoted-values', 'known-references', 'jobs-are-files', 'one-file-sets-a-value']),
    );
  });
});
