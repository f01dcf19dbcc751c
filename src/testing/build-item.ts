import type { DslItem } from '../jenkins/job-dsl/team-jobs.ts';

/** A name as a test writes it; in a list `null` stands for what the script computes. */
export type WrittenName = string | readonly (string | null)[];

/** An item as a script declares it: a pipeline, unless `overrides` says otherwise. */
export function buildItem(name: WrittenName, overrides: Partial<DslItem> = {}): DslItem {
  const value = typeof name === 'string' ? ({ kind: 'text', text: name } as const) : ({ kind: 'pattern', parts: name } as const);
  const at = { line: 1, column: 1 };
  return {
    type: 'job',
    method: 'pipelineJob',
    name: value,
    file: { name: 'jobs/api.groovy', path: 'overlays/payments/jobs/api.groovy', text: '' },
    at,
    call: { name: 'pipelineJob', at, arguments: [value], named: {}, calls: [], isCertain: true, isScriptsOwn: true },
    ...overrides,
  };
}
