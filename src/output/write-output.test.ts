import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from './plan-output.ts';
import { readOutput } from './read-output.ts';
import { recoverOutput, writeOutput } from './write-output.ts';

let root: string;
let dist: string;
let pending: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-output-'));
  dist = join(root, 'dist');
  pending = join(root, '.dist-pending');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const plan = (changes: Partial<Plan>): Plan => ({ create: [], change: [], remove: [], strangers: [], ...changes });
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const write = (planned: Plan) => writeOutput(dist, planned, () => planned);
const written = () => Object.fromEntries(readOutput(dist));
/** Every file with its text, every folder with `null`, every link with `link`. */
const listing = () =>
  Object.fromEntries(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => [path, describeEntry(path)]));
const describeEntry = (path: string) => {
  const entry = lstatSync(join(root, path));
  return entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? null : readFileSync(join(root, path), 'utf8');
};

describe('writeOutput', () => {
  it('creates, changes and removes files, and the folders that they leave empty', () => {
    put('dist/a.yaml', 'old');
    put('dist/gone/deep/b.yaml', 'old');
    put('dist/kept/c.yaml', 'old');
    put('dist/kept/d.yaml', 'old');
    write(
      plan({
        create: [{ path: 'new/deep/e.yaml', text: 'new é\n' }],
        change: [{ path: 'a.yaml', text: 'new' }],
        remove: ['gone/deep/b.yaml', 'kept/d.yaml'],
      }),
    );
    expect(listing()).toEqual({
      dist: null,
      'dist/a.yaml': 'new',
      'dist/kept': null,
      'dist/kept/c.yaml': 'old',
      'dist/new': null,
      'dist/new/deep': null,
      'dist/new/deep/e.yaml': 'new é\n',
    });
  });

  it('makes the output folder', () => {
    write(plan({ create: [{ path: 'a/b', text: '1' }] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': null, 'dist/a/b': '1' });
  });

  it('lets a file give way to a folder of its name, and a folder to a file', () => {
    put('dist/a', 'old');
    put('dist/b/c/d', 'old');
    const create = [
      { path: 'a/x', text: 'new' },
      { path: 'b', text: 'new' },
    ];
    write(plan({ create, remove: ['a', 'b/c/d'] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': null, 'dist/a/x': 'new', 'dist/b': 'new' });
  });

  it('puts a file where an empty folder stands, but not where one with something in it does', () => {
    mkdirSync(join(dist, 'a', 'b'), { recursive: true });
    mkdirSync(join(dist, 'c'));
    const create = [
      { path: 'a', text: 'new' },
      { path: 'c', text: 'new' },
    ];
    symlinkSync(root, join(dist, 'c', 'link'));
    expect(() => write(plan({ create }))).toThrow('ENOTEMPTY');
    rmSync(join(dist, 'c', 'link'));
    expect(recoverOutput(dist)).toBe('finished');
    expect(listing()).toEqual({ dist: null, 'dist/a': 'new', 'dist/c': 'new' });
  });

  it('touches nothing when there is nothing to do', () => {
    write(plan({}));
    expect(listing()).toEqual({});
  });

  it('refuses a plan that has strangers', () => {
    const strangers = [{ rule: 'dist-is-generated', file: 'dist/x', where: '', message: 'x' }];
    expect(() => write(plan({ create: [{ path: 'a', text: '1' }], strangers }))).toThrow('strangers');
    expect(listing()).toEqual({});
  });

  it('clears away what a run left that was killed before it committed', () => {
    put('.dist-pending/staged/0', 'half');
    put('.dist-pending/journal.draft', '{"rem');
    write(plan({ create: [{ path: 'a', text: '1' }] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': '1' });
  });

  it('finishes a run that was killed after the plan was made, and makes the plan again', () => {
    put('dist/a', 'old');
    put('.dist-pending/staged/0', 'theirs');
    put('.dist-pending/journal.json', '{"remove":["a"],"place":["theirs"]}');
    const renew = () => {
      expect(listing()).toMatchObject({ 'dist/theirs': 'theirs' });
      return plan({ create: [{ path: 'a', text: '1' }], remove: ['theirs'] });
    };
    expect(writeOutput(dist, plan({ change: [{ path: 'a', text: '1' }] }), renew)).toBe('finished');
    expect(listing()).toEqual({ dist: null, 'dist/a': '1' });
  });

  it.each<[string, Partial<Plan>]>([
    ['has nothing to do', {}],
    [
      'has strangers',
      { create: [{ path: 'b', text: '1' }], strangers: [{ rule: 'dist-is-generated', file: 'x', where: '', message: 'x' }] },
    ],
  ])('writes nothing when the plan that is made again %s', (_, renewed) => {
    put('dist/a', 'theirs');
    expect(writeOutput(dist, plan({ create: [{ path: 'a', text: '1' }] }), () => plan(renewed))).toBe('nothing');
    expect(listing()).toEqual({ dist: null, 'dist/a': 'theirs' });
  });

  it('changes nothing while another run writes, nor does a recovery', () => {
    put('dist/a', 'old');
    put('.dist-pending/journal.json', '{"remove":["a"],"place":[]}');
    put(`.dist-pending/lock-${process.ppid}`, '');
    const before = listing();
    const busy = expect.objectContaining({ code: 'OUTPUT_BUSY' });
    const removal = plan({ remove: ['a'] });
    expect(() => writeOutput(dist, removal, () => removal, 50)).toThrow(busy);
    expect(() => recoverOutput(dist, 50)).toThrow(busy);
    expect(listing()).toEqual(before);
  });

  describe('changes nothing and leaves nothing behind', () => {
    const change = plan({
      create: [
        { path: 'a/new', text: 'new' },
        { path: 'b/new', text: 'new' },
      ],
      remove: ['b/old'],
    });
    beforeEach(() => {
      put('dist/b/old', 'old');
      put('elsewhere/old', 'old');
    });

    it.each<[string, () => void, string]>([
      ['when a folder is a link', () => symlinkSync(join(root, 'elsewhere'), join(dist, 'a')), 'dist/a is a symbolic link'],
      ['when a folder is a link to nothing', () => symlinkSync(join(root, 'missing'), join(dist, 'a')), 'dist/a is a symbolic link'],
      ['when a file is a link', () => symlinkSync(join(root, 'elsewhere/old'), join(dist, 'b/new')), 'dist/b/new is a symbolic link'],
      ['when a file is where a folder has to be', () => put('dist/a', 'mine'), 'dist/a is a file'],
    ])('%s', (_, arrange, message) => {
      arrange();
      const before = listing();
      expect(() => write(change)).toThrow(message);
      expect(listing()).toEqual(before);
    });

    it('when the output folder itself is a link', () => {
      symlinkSync(join(root, 'elsewhere'), join(root, 'linked'));
      const before = listing();
      expect(() => writeOutput(join(root, 'linked'), change, () => change)).toThrow('linked is a symbolic link');
      expect(listing()).toEqual(before);
    });

    it.each<[string, () => void, string]>([
      ['a link', () => symlinkSync(join(root, 'elsewhere'), pending), '.dist-pending is a symbolic link'],
      ['a link to nothing', () => symlinkSync(join(root, 'missing'), pending), '.dist-pending is a symbolic link'],
      ['a file', () => writeFileSync(pending, ''), '.dist-pending is no folder'],
      ['a pipe', () => execFileSync('mkfifo', [pending]), '.dist-pending is no folder'],
    ])('when the pending folder is %s', (_, arrange, message) => {
      arrange();
      expect(() => write(change)).toThrow(message);
      expect(() => recoverOutput(dist)).toThrow(message);
      expect(readdirSync(join(root, 'elsewhere'))).toEqual(['old']);
      expect(written()).toEqual({ 'b/old': 'old' });
    });

    // The administrator may write everywhere; `write-output-killed.test.ts` gives up that right in a process of its own.
    it.skipIf(process.getuid?.() === 0)('when a folder is read-only', () => {
      chmodSync(join(dist, 'b'), 0o555);
      const before = listing();
      expect(() => write(change)).toThrow('EACCES');
      expect(listing()).toEqual(before);
    });
  });
});

describe('recoverOutput', () => {
  it('has nothing to do without a pending folder', () => {
    put('dist/a', 'old');
    expect(recoverOutput(dist)).toBe('nothing');
    expect(listing()).toEqual({ dist: null, 'dist/a': 'old' });
  });

  it('has nothing to do but to remove an empty pending folder', () => {
    mkdirSync(pending);
    expect(recoverOutput(dist)).toBe('nothing');
    expect(existsSync(pending)).toBe(false);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{}',
    '{"remove":["../a"],"place":[]}',
    '{"remove":[],"place":["/etc/x"]}',
    '{"remove":"a","place":["b"]}',
  ])('discards a pending folder with the journal %j', (text) => {
    put('dist/a', 'old');
    put('a', 'outside');
    put('.dist-pending/staged/0', 'new');
    put('.dist-pending/journal.json', text);
    expect(recoverOutput(dist)).toBe('discarded');
    expect(listing()).toEqual({ a: 'outside', dist: null, 'dist/a': 'old' });
  });

  it.each<[string, () => void]>([
    ['a pipe', () => execFileSync('mkfifo', [join(pending, 'journal.json')])],
    ['a link to a file without an end', () => symlinkSync('/dev/zero', join(pending, 'journal.json'))],
    ['a folder', () => put('.dist-pending/journal.json/x', '')],
    ['nested without an end', () => put('.dist-pending/journal.json', '['.repeat(1_000_000))],
    ['larger than any', () => (put('.dist-pending/journal.json', ''), truncateSync(join(pending, 'journal.json'), 2 ** 27))],
    [
      'beside staged files that are elsewhere',
      () => {
        rmSync(join(pending, 'staged'), { recursive: true });
        symlinkSync(join(root, 'elsewhere'), join(pending, 'staged'));
        put('.dist-pending/journal.json', '{"remove":["a"],"place":["b"]}');
      },
    ],
  ])('discards a journal that is %s, and reads and removes nothing else', (_, arrange) => {
    put('dist/a', 'old');
    put('elsewhere/0', 'outside');
    put('.dist-pending/staged/0', 'new');
    arrange();
    expect(recoverOutput(dist)).toBe('discarded');
    expect(listing()).toEqual({ elsewhere: null, 'elsewhere/0': 'outside', dist: null, 'dist/a': 'old' });
  });

  it('does not follow a link that was made after the commit, and keeps the journal until the link is gone', () => {
    put('elsewhere/old', 'old');
    put('.dist-pending/staged/0', 'new');
    put('.dist-pending/journal.json', '{"remove":["a/old"],"place":["a/new"]}');
    mkdirSync(dist);
    symlinkSync(join(root, 'elsewhere'), join(dist, 'a'));
    expect(() => recoverOutput(dist)).toThrow('dist/a is a symbolic link');
    rmSync(join(dist, 'a'));
    expect(recoverOutput(dist)).toBe('finished');
    expect(listing()).toEqual({ elsewhere: null, 'elsewhere/old': 'old', dist: null, 'dist/a': null, 'dist/a/new': 'new' });
  });

  const committed = { remove: ['swap', 'gone/deep/b'], place: ['swap/x', 'gone', 'c'] };
  const putJournal = (journal: unknown) => put('.dist-pending/journal.json', JSON.stringify(journal));
  const move = (staged: string, path: string) => renameSync(join(pending, 'staged', staged), join(dist, path));
  // Everything that happens after the commit, in its order; a run may be killed after any of them.
  const operations: readonly (() => void)[] = [
    () => rmSync(join(dist, 'swap')),
    () => rmSync(join(dist, 'gone/deep/b')),
    () => rmdirSync(join(dist, 'gone/deep')),
    () => rmdirSync(join(dist, 'gone')),
    () => put('.dist-pending/journal.draft', '{"remo'),
    () => putJournal({ ...committed, remove: [] }),
    () => mkdirSync(join(dist, 'swap')),
    () => move('0', 'swap/x'),
    () => move('1', 'gone'),
    () => move('2', 'c'),
    () => rmdirSync(join(pending, 'staged')),
  ];
  it.each(Array.from({ length: operations.length + 1 }, (_, count) => count))(
    'finishes a run that was killed after %i operations',
    (count) => {
      put('dist/swap', 'old');
      put('dist/gone/deep/b', 'old');
      put('dist/c', 'old');
      ['0', '1', '2'].forEach((name) => put(`.dist-pending/staged/${name}`, `new ${name}`));
      putJournal(committed);
      operations.slice(0, count).forEach((operation) => operation());
      expect(recoverOutput(dist)).toBe('finished');
      expect(listing()).toEqual({ dist: null, 'dist/swap': null, 'dist/swap/x': 'new 0', 'dist/gone': 'new 1', 'dist/c': 'new 2' });
      expect(recoverOutput(dist)).toBe('nothing');
    },
  );
});
