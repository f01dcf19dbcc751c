import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printProblem } from '../testing/print-problem.ts';
import { readInputs } from './read-inputs.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jenkins-fleet-inputs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes files below the root; a path that ends in `/` is an empty folder. */
function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), text);
  }
}

/** A fleet that has no problems. */
const minimal = { 'fleet.yaml': 'name: acme\n', 'overlays/payments/team.yaml': 'size: small\n' };

const readProblems = () => readInputs(root).problems.map(printProblem);

describe('readInputs', () => {
  it('reads every file of a fleet with its path, sorted', () => {
    write({
      ...minimal,
      'overlays/web/team.yaml': 'size: large\n',
      'overlays/payments/patches.yaml': '[]\n',
      'overlays/payments/README.md': 'for people',
      'overlays/payments/jobs/views.groovy': 'a',
      'overlays/payments/jobs/backend/api.groovy': 'b',
      'overlays/payments/jobs/backend/nightly/x.groovy': 'c',
      'overlays/payments/casc/a.yaml': 'd',
      'overlays/payments/casc/b.YML': 'e',
      'overlays/payments/casc/more/c.yml': 'f',
      'schemas/fleet.schema.json': 'for editors',
      'schemas/jcasc/stable.json': 'g',
      'schemas/jcasc/next.json': 'h',
      'schemas/jcasc/README.md': 'for people',
    });
    const folder = 'overlays/payments';
    const overlayFile = (name: string, text: string) => ({ name, path: `${folder}/${name}`, text });
    expect(readInputs(root)).toEqual({
      value: {
        fleet: { path: 'fleet.yaml', text: 'name: acme\n' },
        teams: [
          {
            name: 'payments',
            folder,
            team: { path: `${folder}/team.yaml`, text: 'size: small\n' },
            patches: { path: `${folder}/patches.yaml`, text: '[]\n' },
            jobs: [
              overlayFile('jobs/backend/api.groovy', 'b'),
              overlayFile('jobs/backend/nightly/x.groovy', 'c'),
              overlayFile('jobs/views.groovy', 'a'),
            ],
            casc: [overlayFile('casc/a.yaml', 'd'), overlayFile('casc/b.YML', 'e'), overlayFile('casc/more/c.yml', 'f')],
          },
          { name: 'web', folder: 'overlays/web', team: { path: 'overlays/web/team.yaml', text: 'size: large\n' }, jobs: [], casc: [] },
        ],
        cascSchemas: [
          { path: 'schemas/jcasc/next.json', text: 'h' },
          { path: 'schemas/jcasc/stable.json', text: 'g' },
        ],
      },
      problems: [],
    });
  });

  it('takes all line ends for line feeds', () => {
    write({ ...minimal, 'overlays/payments/jobs/a.groovy': 'one\r\ntwo\rthree\n' });
    expect(readInputs(root).value.teams[0]?.jobs[0]?.text).toBe('one\ntwo\nthree\n');
  });

  it.each([
    ['empty folders', { 'overlays/payments/jobs/': '', 'overlays/payments/casc/sub/': '' }],
    ['a folder of no team, since Git would not keep it', { 'overlays/gone/': '' }],
    [
      'files that keep a folder in Git, and those of a desktop',
      { 'overlays/.gitkeep': '', 'overlays/payments/jobs/.gitkeep': '', 'overlays/payments/.DS_Store': '' },
    ],
    ['a README.md beside the teams', { 'overlays/README.md': '' }],
    ['letters of any language', { 'overlays/payments/jobs/決済.groovy': '// 決済 🚀' }],
  ])('accepts %s', (_, files) => {
    write({ ...minimal, ...files });
    const { value, problems } = readInputs(root);
    expect(problems).toEqual([]);
    expect(value.teams.map(({ name }) => name)).toEqual(['payments']);
  });

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, string]>([
    [
      'team.yml',
      { 'overlays/web/team.yml': '' },
      'overlays/web/team.yml known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "team.yml"; rename it to "team.yaml"',
    ],
    [
      'a copy of team.yaml',
      { 'overlays/payments/team.yaml.bak': '' },
      'overlays/payments/team.yaml.bak known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "team.yaml.bak"; rename it to "team.yaml"',
    ],
    [
      'a misspelt file',
      { 'overlays/payments/patch.yaml': '' },
      'overlays/payments/patch.yaml known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "patch.yaml"; rename it to "patches.yaml"',
    ],
    [
      'Job DSL outside of jobs/',
      { 'overlays/payments/api.groovy': '' },
      'overlays/payments/api.groovy known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "api.groovy"; move it to jobs/',
    ],
    [
      'JCasC outside of casc/',
      { 'overlays/payments/credentials.yaml': '' },
      'overlays/payments/credentials.yaml known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "credentials.yaml"; move it to casc/',
    ],
    [
      'an unknown file',
      { 'overlays/payments/notes.txt': '' },
      'overlays/payments/notes.txt known-files expected team.yaml, patches.yaml, README.md, jobs/ or casc/, found "notes.txt"; remove it',
    ],
    [
      'a misspelt folder',
      { 'overlays/payments/job/a.groovy': '' },
      'overlays/payments/job known-files expected jobs/ or casc/, found "job/"; rename it to "jobs"',
    ],
    [
      'an unknown folder',
      { 'overlays/payments/vars/a.groovy': '' },
      'overlays/payments/vars known-files expected jobs/ or casc/, found "vars/"; remove it',
    ],
    [
      'a team without settings',
      { 'overlays/web/jobs/a.groovy': '' },
      'overlays/web/team.yaml known-files expected the settings of the team, found no such file; create it with owner and home',
    ],
    [
      'a file beside the teams',
      { 'overlays/team.yaml': '' },
      'overlays/team.yaml known-files expected one folder for each team, found the file "team.yaml"; move it into the folder of a team, or remove it',
    ],
    [
      'Job DSL with another end',
      { 'overlays/payments/jobs/Jenkinsfile': '' },
      'overlays/payments/jobs/Jenkinsfile known-files expected a Job DSL file whose name ends in ".groovy", found "Jenkinsfile"; rename or remove it',
    ],
    [
      'JCasC with an end that Jenkins passes over',
      { 'overlays/payments/casc/a.Yaml': '' },
      'overlays/payments/casc/a.Yaml known-files expected a JCasC file whose name ends in ".yaml" or ".yml", found "a.Yaml"; rename or remove it',
    ],
    [
      'a hidden file',
      { 'overlays/payments/casc/.a.yaml': '' },
      'overlays/payments/casc/.a.yaml known-files expected a name that does not begin with ".", found ".a.yaml"; rename or remove it; hidden files are passed over in silence',
    ],
    [
      'a hidden folder',
      { 'overlays/payments/jobs/.old/a.groovy': '' },
      'overlays/payments/jobs/.old known-files expected a name that does not begin with ".", found ".old"; rename or remove it; hidden files are passed over in silence',
    ],
    [
      'names that differ in capitals only',
      { 'overlays/payments/jobs/API.groovy': '', 'overlays/payments/jobs/api.groovy': '' },
      'overlays/payments/jobs/api.groovy known-files expected names that differ in more than capitals, found "API.groovy" and "api.groovy"; rename one of the two',
    ],
    [
      'a name with a line feed',
      { 'overlays/payments/jobs/a\nb.groovy': '' },
      'overlays/payments/jobs/a\nb.groovy known-files expected a name of printable characters, found others; rename it',
    ],
    [
      'a byte order mark at the beginning',
      { 'overlays/payments/jobs/a.groovy': '\uFEFFjob' },
      'overlays/payments/jobs/a.groovy:1:1 text-files expected text, found a byte order mark; save the file as UTF-8 without it',
    ],
    [
      'a byte order mark inside',
      { 'overlays/payments/team.yaml': 'a: 1\nsi\uFEFFze: small' },
      'overlays/payments/team.yaml:2:3 text-files expected text, found a byte order mark; save the file as UTF-8 without it',
    ],
    [
      'a NUL character',
      { 'overlays/payments/jobs/a.groovy': 'one\r\ntwo\0' },
      'overlays/payments/jobs/a.groovy:2:4 text-files expected text, found a NUL character; remove it',
    ],
    [
      'another encoding',
      { 'overlays/payments/jobs/a.groovy': Buffer.from('// one\n// gr\u00fcn', 'latin1') },
      'overlays/payments/jobs/a.groovy:2:6 text-files expected UTF-8, found other bytes; save the file as UTF-8',
    ],
    [
      'more than 1 MiB',
      { 'overlays/payments/jobs/a.groovy': 'x'.repeat(1024 * 1024 + 1) },
      'overlays/payments/jobs/a.groovy text-files expected at most 1 MiB, found more; split the file',
    ],
    [
      'a schema of more than 8 MiB',
      { 'schemas/jcasc/stable.json': 'x'.repeat(8 * 1024 * 1024 + 1) },
      'schemas/jcasc/stable.json text-files expected at most 8 MiB, found more; export it again: GET /configuration-as-code/schema',
    ],
    [
      'a schema with another end',
      { 'schemas/jcasc/stable.yaml': '' },
      'schemas/jcasc/stable.yaml known-files expected a schema whose name ends in ".json", found "stable.yaml"; rename or remove it',
    ],
    [
      'a folder among the schemas',
      { 'schemas/jcasc/old.json/stable.json': '{}' },
      'schemas/jcasc/old.json known-files expected a schema whose name ends in ".json", found "old.json"; rename or remove it',
    ],
  ])('refuses %s', (_, files, problem) => {
    write({ ...minimal, ...files });
    expect(readProblems()).toEqual([problem]);
  });

  it('accepts a schema of 8 MiB', () => {
    write({ ...minimal, 'schemas/jcasc/stable.json': 'x'.repeat(8 * 1024 * 1024) });
    expect(readProblems()).toEqual([]);
  });

  it.each(['team.yaml', 'patches.yaml'])('refuses a %s of more than 256 KiB', (name) => {
    write({ ...minimal, [`overlays/payments/${name}`]: '#'.repeat(256 * 1024) });
    expect(readProblems()).toEqual([]);
    write({ [`overlays/payments/${name}`]: '#'.repeat(256 * 1024 + 1) });
    expect(readProblems()).toEqual([
      `overlays/payments/${name} text-files expected at most 256 KiB, found more; write less; a profile of fleet.yaml holds what several teams have`,
    ]);
  });

  it('accepts exactly 1 MiB', () => {
    write({ ...minimal, 'overlays/payments/jobs/a.groovy': 'x'.repeat(1024 * 1024) });
    expect(readProblems()).toEqual([]);
  });

  it.each([
    ['of the fleet', 'fleet.yaml', 'expected the settings of the fleet, found a symbolic link; put the file itself there'],
    ['of all teams', 'overlays', 'expected a folder with one folder for each team, found a symbolic link; put the folder itself there'],
    ['of the schemas', 'schemas', 'expected a folder, found a symbolic link; put the folder itself there, or remove it'],
    ['of the exported schemas', 'schemas/jcasc', 'expected a folder, found a symbolic link; put the folder itself there, or remove it'],
    ['of a team', 'overlays/web', link()],
    ["of a team's settings", 'overlays/payments/team.yaml', link()],
    ['of a folder of jobs', 'overlays/payments/jobs', link()],
    ['of a job', 'overlays/payments/jobs/a.groovy', link()],
    ['of a schema', 'schemas/jcasc/stable.json', link()],
  ])('does not follow a symbolic link in the place %s', (_, path, message) => {
    write({ ...minimal, 'elsewhere/team.yaml': 'secret: 1', 'elsewhere/a.groovy': 'x', 'overlays/payments/casc/': '' });
    rmSync(join(root, path), { recursive: true, force: true });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(
      /\.(yaml|json)$/.test(path)
        ? join(root, 'elsewhere/team.yaml')
        : path.endsWith('.groovy')
          ? join(root, 'elsewhere/a.groovy')
          : join(root, 'elsewhere'),
      join(root, path),
    );
    const { value, problems } = readInputs(root);
    expect(problems.map(printProblem)).toEqual([`${path} known-files ${message}`]);
    expect(JSON.stringify(value)).not.toContain('secret');
  });

  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a socket', (path: string) => spawnSync(process.execPath, ['-e', socketAt, path])],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    ['a link to what never ends', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link to nothing', (path: string) => symlinkSync('missing', path)],
  ])('neither reads nor waits for %s', (_, make) => {
    for (const path of [
      'fleet.yaml',
      'overlays/payments/team.yaml',
      'overlays/payments/patches.yaml',
      'overlays/payments/README.md',
      'overlays/payments/jobs',
      'overlays/payments/jobs/a.groovy',
      'overlays/payments/casc/a.yaml',
      'overlays/web',
      'overlays',
      'schemas',
      'schemas/jcasc',
      'schemas/jcasc/a.json',
    ]) {
      rmSync(root, { recursive: true });
      write({ ...minimal, 'overlays/payments/casc/': '', 'schemas/fleet.schema.json': '' });
      rmSync(join(root, path), { recursive: true, force: true });
      mkdirSync(dirname(join(root, path)), { recursive: true });
      make(join(root, path));
      expect(readInputs(root).problems, path).toEqual([expect.objectContaining({ rule: 'known-files', file: path })]);
    }
  });

  it.each([
    ['an escape of a terminal', 'a\u001b[2J', 'printable'],
    ['turned text', 'a\u202egroovy', 'printable'],
    ['a character that cannot be seen', 'a\u200b', 'printable'],
    ['a backslash', 'a\\b', 'printable'],
    ['a device of Windows', 'nul', 'Windows'],
    ['a device of Windows with an ending', 'CON.x', 'Windows'],
    ['a colon', 'a:b', 'Windows'],
    ['a blank at its end', 'a ', 'Windows', ''],
    ['a dot at its end', 'a...', 'Windows', ''],
  ])('refuses a name with %s', (_, name, what, end = '.groovy') => {
    write(minimal);
    // Where only the end of the whole name counts, it is that of a folder.
    const path = `overlays/payments/jobs/${name}${end}${end === '' ? '/' : ''}`;
    write({ [path]: '' });
    const expected = {
      printable: 'expected a name of printable characters, found others; rename it',
      Windows:
        'expected a name that a file can have on Windows, too, found another; rename it: none of : * ? " < > | in it, no dot or blank at its end, no device such as "nul", and at most 255 bytes',
    }[what];
    expect(readProblems()).toEqual([`${path.replace(/\/$/, '')} known-files ${expected}`]);
  });

  it('refuses a name of bytes that are no text', () => {
    write({ ...minimal, 'overlays/payments/jobs/': '' });
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'overlays/payments/jobs/a')), Buffer.from([0xff]), Buffer.from('.groovy')]), '');
    expect(readProblems()).toEqual([
      'overlays/payments/jobs/a\ufffd.groovy known-files expected a name of printable characters, found others; rename it',
    ]);
  });

  it.each([
    ['overlays/web', 'overlays/Web', 'capitals'],
    ['overlays/payments/jobs/a', 'overlays/payments/jobs/A', 'capitals'],
    ['overlays/payments/jobs/caf\u00e9', 'overlays/payments/jobs/cafe\u0301', 'capitals and in how an accent is written'],
    ['overlays/payments/casc/\u00c9', 'overlays/payments/casc/e\u0301', 'capitals and in how an accent is written'],
  ])('refuses %j beside %j', (one, other, what) => {
    write({ ...minimal, [`${one}/team.yaml`]: '', [`${other}/team.yaml`]: '' });
    const twins = `expected names that differ in more than ${what}, found "`;
    expect(readProblems().filter((problem) => problem.includes(twins))).toHaveLength(1);
  });

  it.each([
    ['5000 files', Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`overlays/payments/jobs/${index}.groovy`, '']))],
    [
      '8 MiB',
      Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`overlays/payments/jobs/${index}.groovy`, 'x'.repeat(1024 * 1024)])),
    ],
  ])('reads at most %s of a team', (most, files) => {
    write({ ...minimal, ...files });
    const { value, problems } = readInputs(root);
    expect(problems.map(printProblem)).toEqual([
      `overlays/payments known-files expected at most ${most} in jobs/ and casc/ together, found more, which were not read; let a multibranch project or an organization folder find the jobs`,
    ]);
    expect(value.teams[0]?.jobs).toHaveLength(Object.keys(files).length);
  });

  it('reads at most 64 MiB of schemas', () => {
    const files = Array.from({ length: 9 }, (_, index) => [`schemas/jcasc/${index}.json`, ' '.repeat(8 * 1024 * 1024)]);
    write({ ...minimal, ...Object.fromEntries(files) });
    const { value, problems } = readInputs(root);
    expect(problems.map(printProblem)).toEqual([
      'schemas/jcasc known-files expected at most 64 MiB in all schemas together, found more, which were not read; remove those that no channel names',
    ]);
    expect(value.cascSchemas).toHaveLength(8);
  });

  it('does not go down folders in folders without an end', () => {
    const deepest = `overlays/payments/jobs${'/a'.repeat(500)}`;
    write({ ...minimal, [`${deepest}/a.groovy`]: '' });
    expect(readProblems()).toEqual([
      `${deepest.slice(0, 802)} known-files expected a path of at most 800 bytes, found more; nest fewer folders, or use shorter names`,
    ]);
  });

  it('says what to create in an empty folder', () => {
    expect(readProblems()).toEqual([
      'fleet.yaml known-files expected the settings of the fleet, found no such file; create fleet.yaml with name, cluster, git, domain, network, ingress, storage and channels',
      'overlays known-files expected a folder with one folder for each team, found none; create overlays/<team>/team.yaml',
    ]);
  });

  it('sees fleet.yml for what it is', () => {
    write({ 'fleet.yml': '', 'overlays/': '' });
    expect(readProblems()).toEqual([
      'fleet.yaml known-files expected the settings of the fleet, found no such file; rename fleet.yml to fleet.yaml',
    ]);
  });

  it('finds the problems of all files at once', () => {
    write({ ...minimal, 'overlays/payments/x': '', 'overlays/payments/jobs/y': '', 'overlays/web/jobs/z.groovy': '\0' });
    expect(readProblems()).toHaveLength(4);
  });
});

/** Leaves a socket behind, since the process does not end in order. */
const socketAt = "require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))";

function link(): string {
  return 'expected a file or a folder, found a symbolic link; put the file itself there; filesFrom shares files between teams';
}
