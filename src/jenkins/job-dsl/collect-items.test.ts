import { describe, expect, it } from 'vitest';
import { buildTeamJobs, type WrittenScripts } from './build-team-jobs.ts';
import type { DslItem } from './team-jobs.ts';

/** `type method name`, `?` before what is not certain, `~` before what may be of something else. */
const print = ({ type, method, name, call }: DslItem): string => {
  const known = name.kind === 'text' ? name.text : name.kind === 'pattern' ? name.parts.map((part) => part ?? '…').join('') : '?';
  return `${call.isCertain ? '' : '?'}${call.isScriptsOwn ? '' : '~'}${type} ${method} ${known}`;
};

const itemsOf = (written: WrittenScripts): readonly string[] => buildTeamJobs(written).items.map(print);

describe('collectItems', () => {
  it.each<[what: string, written: WrittenScripts, ...items: string[]]>([
    [
      'jobs, folders and views',
      "pipelineJob('a')\nfolder('b') { }\nlistView('c')",
      'folder folder b',
      'job pipelineJob a',
      'view listView c',
    ],
    ['a job without a kind', "job('a')", 'job freeStyleJob a'],
    ['nothing else', "queue('a')\nprintln 'b'\nfolder()"],
    ['folders first and MultiJobs last', "multiJob('a')\njob('b')\nfolder('c')", 'folder folder c', 'job freeStyleJob b', 'job multiJob a'],
    [
      'an item in the closure of another one, which comes after it',
      "folder('a') { folder('a/b') }",
      'folder folder a/b',
      'folder folder a',
    ],
    ['items of a loop', "['a', 'b'].each { job(\"x/$it\") }", 'job freeStyleJob x/a', 'job freeStyleJob x/b'],
    ['names that are computed', 'job("a/$x")\njob(y)', 'job freeStyleJob a/…', 'job freeStyleJob ?'],
    ['names as Jenkins takes them', 'job(\'/a//b\')\njob("/c/$x")', 'job freeStyleJob a/b', 'job freeStyleJob c/…'],
    ['no views of a view', "nestedView('a') { views { listView('b') } }", 'view nestedView a'],
    ['no XML', "job('a') { configure { job('b') } }", 'job freeStyleJob a'],
    ['what may be a method of something else', "job('a') { steps { job('b') } }", '?~job freeStyleJob b', 'job freeStyleJob a'],
    ['what is made on something else', "class A { def a(f) { f.folder('b') } }", '?~folder folder b'],
    [
      'scripts in their order',
      { 'x/a.groovy': "job('1')", 'b.groovy': "job('2')", 'a.groovy': "job('3')" },
      ...['3', '2', '1'].map((name) => `job freeStyleJob ${name}`),
    ],
  ])('finds %s', (_, written, ...items) => {
    expect(itemsOf(written)).toEqual(items);
  });
});
