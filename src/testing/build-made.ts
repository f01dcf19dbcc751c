import type { DslItem, TeamJobs } from '../jenkins/job-dsl/team-jobs.ts';
import { buildItem, type WrittenName } from './build-item.ts';

/** What scripts make of which nothing but the items matters: pipelines by their names, or whole items. */
export function buildMade(...items: readonly (WrittenName | DslItem)[]): Pick<TeamJobs, 'items' | 'scripts'> {
  return { items: items.map((item) => (typeof item === 'object' && 'method' in item ? item : buildItem(item))), scripts: [] };
}
