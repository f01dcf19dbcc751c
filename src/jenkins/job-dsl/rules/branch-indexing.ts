import { scriptOfItem } from '../script-of-item.ts';
import { seesAllCalls } from '../sees-all-calls.ts';
import { ruleAboutItems } from './rule-about-items.ts';

const scanned = ['multibranchPipelineJob', 'organizationFolder'];

/** What brings a trigger, or XML that may. */
const mayTrigger = ['triggers', 'configure'];

/**
 * With `branchIndexing: by-trigger` Jenkins scans no project because Job DSL has written it, not even a new one (branch-api,
 * MultiBranchProject.fireSCMSourceBuildsAfterSave): a project without a trigger of its own would stay empty.
 */
export const scansAreTriggered = ruleAboutItems('scans-are-triggered', (jobs) => {
  const scriptOf = scriptOfItem(jobs);
  return (item) => {
    const { call, method, at } = item;
    const script = scriptOf(item);
    const isScanned = jobs.team.branchIndexing === 'by-trigger' && scanned.includes(method);
    const isClear = call.isCertain && call.isScriptsOwn && !call.isKept && script !== undefined && seesAllCalls(call, script);
    return isScanned && isClear && !call.calls.some(({ name }) => mayTrigger.includes(name))
      ? [
          {
            message: 'expected a trigger, since "branchIndexing" of the team is "by-trigger", found none: nothing would ever scan it',
            fix: "add triggers { periodicFolderTrigger { interval('1h') } }",
            at,
            isCertain: true,
          },
        ]
      : [];
  };
});
