import { scriptOfItem } from '../script-of-item.ts';
import { seesAllCalls } from '../sees-all-calls.ts';
import { ruleAboutCalls } from './rule-about-items.ts';

/**
 * A pipeline script that is no sandboxed one waits for an administrator's approval, and for another one after each change; `sandbox` is false
 * unless it is written (job-dsl 3732, CpsContext). Jenkins approves nothing by itself of what Job DSL brings (script-security, ScriptApproval.configuring).
 */
export const sandboxedScripts = ruleAboutCalls('sandboxed-scripts', (jobs) => {
  const scriptOf = scriptOfItem(jobs);
  return ({ item, call, path }) => {
    const script = scriptOf(item);
    const isScript = script !== undefined && call.name === 'cps' && path.join('.') === 'definition' && seesAllCalls(call, script);
    return isScript && !call.calls.some(({ name }) => name === 'sandbox')
      ? [
          {
            message: 'expected "sandbox" in "cps", found none: the pipeline runs when an administrator has approved its script',
            fix: 'add sandbox()',
            severity: 'warning',
          },
        ]
      : [];
  };
});
