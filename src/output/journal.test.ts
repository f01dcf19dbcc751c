import { describe, expect, it } from 'vitest';
import { parseJournal } from './journal.ts';

describe('parseJournal', () => {
  it.each([
    { remove: [], place: [] },
    { remove: ['a', 'b/c.yaml'], place: ['d'] },
  ])('reads %j back', (journal) => {
    expect(parseJournal(JSON.stringify(journal))).toEqual(journal);
  });

  it.each([
    '',
    '{"remove":[],"place":["a"]',
    'null',
    '[]',
    '1',
    '{"remove":[]}',
    '{"place":[]}',
    '{"remove":[],"place":{}}',
    '{"remove":[1],"place":[]}',
    '{"remove":["../a"],"place":[]}',
    '{"remove":[],"place":["/a"]}',
    '{"remove":[],"place":[""]}',
  ])('does not trust %j', (text) => {
    expect(parseJournal(text)).toBeUndefined();
  });
});
