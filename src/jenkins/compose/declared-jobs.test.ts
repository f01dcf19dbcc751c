import { describe, expect, it } from 'vitest';
import { buildItem, type WrittenName } from '../../testing/build-item.ts';
import { buildMade } from '../../testing/build-made.ts';
import { collectDeclaredJobs, mayBeMade } from './declared-jobs.ts';

const namesOf = (...names: WrittenName[]) => {
  const { items, patterns } = collectDeclaredJobs(buildMade(...names), []);
  return { names: items.map(({ name }) => name), patterns };
};

describe('collectDeclaredJobs', () => {
  it('takes jobs, folders and those of jobs/, sorted, and no views', () => {
    const items = [
      buildItem('web'),
      buildItem('team', { type: 'folder', method: 'folder' }),
      buildItem('acme', { type: 'folder', method: 'organizationFolder' }),
      buildItem('team/view', { type: 'view', method: 'listView' }),
      buildItem(['team/', null], { type: 'view', method: 'listView' }),
    ];
    expect(collectDeclaredJobs(buildMade(...items), ['backend'])).toEqual({
      items: [
        { name: 'acme', isFolder: false },
        { name: 'backend', isFolder: true },
        { name: 'team', isFolder: true },
        { name: 'web', isFolder: false },
      ],
      patterns: [],
    });
  });

  it('takes a name once, whatever its case', () => {
    const folder = { type: 'folder', method: 'folder' } as const;
    expect(collectDeclaredJobs(buildMade(buildItem('backend', folder), 'Api', 'api'), ['Backend'])).toEqual({
      items: [
        { name: 'Api', isFolder: false },
        { name: 'Backend', isFolder: true },
      ],
      patterns: [],
    });
  });

  it.each([
    ['/backend/api', 'backend/api'],
    ['backend//api', 'backend/api'],
    ['./backend/./api', 'backend/api'],
    ['a/../b', 'b'],
    ['a b/c.d', 'a b/c.d'],
  ])('reads the path %s as Job DSL does', (path, name) => {
    expect(namesOf(path)).toEqual({ names: [name], patterns: [] });
  });

  it.each([
    [['backend/', null, '-nightly'], 'backend/*-nightly'],
    [[null], '*'],
    [[null, null], '*'],
    [['/', null], '*'],
    // A folder that is computed may be empty, and its slash counts for nothing then.
    [[null, '/api'], '*api'],
    [['a/', null, '/', null, '/b'], 'a/*b'],
    [['a', null, '/b'], 'a*/b'],
    [['../', null], '*'],
  ])('makes the pattern of %j', (parts, pattern) => {
    expect(namesOf(parts)).toEqual({ names: [], patterns: [pattern] });
  });

  it.each(['', '/', '../b'])('takes a name such as "%s" for one that it does not know', (path) => {
    expect(namesOf(path)).toEqual({ names: [], patterns: ['*'] });
  });

  it('takes what is no text for a name that it does not know', () => {
    const items = [buildItem('a', { name: { kind: 'unknown' } }), buildItem('a', { name: { kind: 'literal', value: 1 } })];
    expect(collectDeclaredJobs(buildMade(...items), [])).toEqual({ items: [], patterns: ['*'] });
  });
});

describe('what a script makes unseen', () => {
  it('may have any name', () => {
    const { file } = buildItem('a');
    const scripts = [false, true].map((mayMakeUnseen) => {
      const script = { calls: [], imports: [], declared: new Set<string>(), undeclared: new Map(), mayMakeUnseen };
      return { file, script, mistakes: [], reader: 'embedded' as const };
    });
    expect(collectDeclaredJobs({ items: [], scripts }, []).patterns).toEqual(['*']);
    expect(collectDeclaredJobs({ items: [], scripts: scripts.slice(0, 1) }, []).patterns).toEqual([]);
  });
});

describe('mayBeMade', () => {
  it.each([
    ['backend/*-nightly', 'Backend/api-NIGHTLY'],
    ['backend/*-nightly', 'backend/a/b-nightly'],
    ['*', 'anything/at all'],
    ['*api', 'api'],
    ['a.(b)*', 'a.(b)c'],
  ])('accepts for %s the name %s', (pattern, name) => {
    expect(mayBeMade(name, { items: [], patterns: ['other', pattern] })).toBe(true);
  });

  it.each([
    ['backend/*-nightly', 'backend/api'],
    ['backend/*-nightly', 'x/backend/api-nightly'],
    ['a.b*', 'aXbc'],
  ])('rejects for %s the name %s', (pattern, name) => {
    expect(mayBeMade(name, { items: [], patterns: [pattern] })).toBe(false);
  });
});
