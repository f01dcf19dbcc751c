import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTeamJobs } from './build-team-jobs.ts';
import { itemMethodNames } from './rules/item-methods.ts';
import { jobNames } from './rules/job-names.ts';
import { knownJobDsl } from './rules/known-job-dsl.ts';
import { uniqueJobs } from './rules/unique-jobs.ts';

const folder = 'src/groovy/scripts/valid';
const scripts = readdirSync(folder).filter((name) => name.endsWith('.groovy'));

describe('a script that is valid Groovy and Job DSL', () => {
  it.each(scripts)('is not refused: %s', (name) => {
    const jobs = buildTeamJobs(readFileSync(`${folder}/${name}`, 'utf8'));
    expect([knownJobDsl, itemMethodNames, jobNames, uniqueJobs].flatMap((rule) => rule(jobs))).toEqual([]);
  });
});
