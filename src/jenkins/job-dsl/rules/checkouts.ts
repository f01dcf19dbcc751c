import type { DslScript } from '../dsl-call.ts';
import { type InnerCall, innerCalls } from '../inner-calls.ts';
import { knownText } from '../known-text.ts';
import { scriptOfItem } from '../script-of-item.ts';
import { seesAllCalls } from '../sees-all-calls.ts';
import { type CallFinding, ruleAboutCalls } from './rule-about-items.ts';

/**
 * A pipeline from a repository needs one (job-dsl 3732, WorkflowDefinitionContext). From Git Jenkins should read the one file that it wants: without
 * `lightweight`, which is false unless it is written (CpsScmContext), it clones the whole repository on the controller for every build.
 */
export const checkouts = ruleAboutCalls('checkouts', (jobs) => {
  const scriptOf = scriptOfItem(jobs);
  return (inner) => {
    const script = scriptOf(inner.item);
    return script && inner.call.name === 'cpsScm' && inner.path.join('.') === 'definition' ? checkCpsScm(inner, script) : [];
  };
});

function checkCpsScm({ item, call }: InnerCall, script: DslScript): readonly CallFinding[] {
  const has = (name: string) => call.calls.some((inner) => inner.name === name);
  if (!seesAllCalls(call, script)) {
    return [];
  }
  if (!has('scm')) {
    return [{ message: 'expected "scm" in "cpsScm", found none', fix: 'add scm { git { … } }' }];
  }
  const found = innerCalls({ ...item, call });
  const isGit = found.some(({ call: { name }, path }) => path.join('.') === 'scm' && ['git', 'github'].includes(name));
  // Where a parameter says what to read, Git needs the clone.
  const isSettled = found.every(({ call: { arguments: values } }) => values.every((value) => !(knownText(value) ?? '').includes('$')));
  return isGit && isSettled && !has('lightweight')
    ? [
        {
          message: 'expected "lightweight" in "cpsScm", found none: every build clones the whole repository on the controller first',
          fix: 'add lightweight(true)',
          severity: 'warning',
        },
      ]
    : [];
}
