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
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from './plan-output.ts';
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
    writeOutput(
      dist,
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
    writeOutput(dist, plan({ create: [{ path: 'a/b', text: '1' }] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': null, 'dist/a/b': '1' });
  });

  it('lets a file give way to a folder of its name, and a folder to a file', () => {
    put('dist/a', 'old');
    put('dist/b/c/d', 'old');
    const create = [
      { path: 'a/x', text: 'new' },
      { path: 'b', text: 'new' },
    ];
    writeOutput(dist, plan({ create, remove: ['a', 'b/c/d'] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': null, 'dist/a/x': 'new', 'dist/b': 'new' });
  });

  it('touches nothing when there is nothing to do', () => {
    writeOutput(dist, plan({}));
    expect(listing()).toEqual({});
  });

  it('refuses a plan that has strangers', () => {
    const strangers = [{ rule: 'dist-is-generated', file: 'dist/x', where: '', message: 'x' }];
    expect(() => writeOutput(dist, plan({ create: [{ path: 'a', text: '1' }], strangers }))).toThrow('strangers');
    expect(listing()).toEqual({});
  });

  it('clears away what a run left that was killed before it committed', () => {
    put('.dist-pending/staged/0', 'half');
    put('.dist-pending/journal.draft', '{"rem');
    writeOutput(dist, plan({ create: [{ path: 'a', text: '1' }] }));
    expect(listing()).toEqual({ dist: null, 'dist/a': '1' });
  });

  it('finishes a run that was killed after the plan was made, and asks for a new plan', () => {
    put('.dist-pending/staged/0', 'theirs');
    put('.dist-pending/journal.json', '{"remove":[],"place":["theirs"]}');
    expect(() => writeOutput(dist, plan({ create: [{ path: 'a', text: '1' }] }))).toThrow(
      expect.objectContaining({ code: 'OUTPUT_BUSY', message: expect.stringContaining('Run the command again') }),
    );
    expect(listing()).toEqual({ dist: null, 'dist/theirs': 'theirs' });
  });

  it('changes nothing while another run writes, nor does a recovery', () => {
    put('dist/a', 'old');
    put('.dist-pending/journal.json', '{"remove":["a"],"place":[]}');
    put(`.dist-pending/lock-${process.ppid}`, '');
    const before = listing();
    const busy = expect.objectContaining({ code: 'OUTPUT_BUSY' });
    expect(() => writeOutput(dist, plan({ remove: ['a'] }))).toThrow(busy);
    expect(() => recoverOutput(dist)).toThrow(busy);
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
      expect(() => writeOutput(dist, change)).toThrow(message);
      expect(listing()).toEqual(before);
    });

    it('when the output folder itself is a link', () => {
      symlinkSync(join(root, 'elsewhere'), join(root, 'linked'));
      const before = listing();
      expect(() => writeOutput(join(root, 'linked'), change)).toThrow('linked is a symbolic link');
      expect(listing()).toEqual(before);
    });

    it('when the pending folder is a link', () => {
      symlinkSync(join(root, 'elsewhere'), pending);
      expect(() => writeOutput(dist, change)).toThrow('.dist-pending is a symbolic link');
      expect(readdirSync(join(root, 'elsewhere'))).toEqual(['old']);
    });

    // The administrator may write everywhere; `write-output-killed.test.ts` gives up that right in a process of its own.
    it.skipIf(process.getuid?.() === 0)('when a folder is read-only', () => {
      chmodSync(join(dist, 'b'), 0o555);
      const before = listing();
      expect(() => writeOutput(dist, change)).toThrow('EACCES');
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
