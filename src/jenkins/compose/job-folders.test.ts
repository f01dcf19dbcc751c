import { describe, expect, it } from 'vitest';
import type { OverlayFile } from '../../model/index.ts';
import { checkJobFolders, jobFolders } from './job-folders.ts';

const job = (name: string): OverlayFile => ({ name, path: `overlays/payments/${name}`, text: '' });

describe('jobFolders', () => {
  it.each([
    ['no folders', ['jobs/api.groovy'], []],
    ['a folder once', ['jobs/a/x.groovy', 'jobs/a/y.groovy'], ['a']],
    ['parents before their children, also those without files', ['jobs/b/c/d/x.groovy', 'jobs/a/x.groovy'], ['a', 'b', 'b/c', 'b/c/d']],
    ['one folder whatever the case', ['jobs/Web/x.groovy', 'jobs/web/a/y.groovy', 'jobs/web/z.groovy'], ['Web', 'web/a']],
  ])('finds %s', (_what, names, folders) => {
    expect(jobFolders(names.map(job))).toStrictEqual(folders);
    expect(jobFolders(names.toReversed().map(job))).toStrictEqual(folders);
  });
});

describe('checkJobFolders', () => {
  it.each([
    'jobs/api.groovy',
    'jobs/back end/x.groovy',
    "jobs/O'Neil/x.groovy",
    'jobs/größe/x.groovy',
    'jobs/v1.2/x.groovy',
    'jobs/a@b.groovy',
  ])('accepts %s', (name) => {
    expect(checkJobFolders([job(name)])).toStrictEqual([]);
  });

  it.each(['a@b', 'a:b', 'a;b', 'a*', 'what?', '100%', '$x', 'a&b', '[x]', 'a<b', 'end.', 'tab\there'])(
    'rejects the folder %s',
    (folder) => {
      expect(checkJobFolders([job(`jobs/ok/${folder}/x.groovy`)])).toStrictEqual([
        {
          rule: 'job-folder-names',
          file: `overlays/payments/jobs/ok/${folder}/x.groovy`,
          where: '',
          message: `expected a folder name that Jenkins accepts, found "${folder}"`,
          fix: 'use none of ? * \\ % ! @ # $ ^ & | < > [ ] : ; and no dot at the end',
        },
      ]);
    },
  );

  it('names a folder once, whatever it holds', () => {
    expect(checkJobFolders([job('jobs/a@b/x.groovy'), job('jobs/a@b/y.groovy')])).toHaveLength(1);
  });
});
