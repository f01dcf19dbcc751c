import type { DslRule } from '../team-jobs.ts';
import { agentsExist } from './agents-exist.ts';
import { scansAreTriggered } from './branch-indexing.ts';
import { branchSourceIds } from './branch-source-ids.ts';
import { checkouts } from './checkouts.ts';
import { credentialsAreDeclared } from './credentials-are-declared.ts';
import { itemMethodNames } from './item-methods.ts';
import { jobNames } from './job-names.ts';
import { knownJobDsl } from './known-job-dsl.ts';
import { neededPlugins } from './needed-plugins.ts';
import { noWorkspace } from './no-workspace.ts';
import { parentFoldersExist } from './parent-folders-exist.ts';
import { sandboxedScripts } from './sandboxed-scripts.ts';
import { schedules } from './schedules.ts';
import { uniqueJobs } from './unique-jobs.ts';
import { visibleClasses } from './visible-classes.ts';

/** What a team's Job DSL must fulfil beyond the syntax of Groovy. */
export const jobRules: readonly DslRule[] = [
  knownJobDsl,
  itemMethodNames,
  jobNames,
  uniqueJobs,
  parentFoldersExist,
  visibleClasses,
  neededPlugins,
  noWorkspace,
  agentsExist,
  credentialsAreDeclared,
  schedules,
  branchSourceIds,
  scansAreTriggered,
  checkouts,
  sandboxedScripts,
];
