import type { InnerCall } from '../inner-calls.ts';
import { knownText } from '../known-text.ts';
import { checkSchedule } from '../schedules/check-schedule.ts';
import { type CallFinding, ruleAboutCalls } from './rule-about-items.ts';

/**
 * A trigger that Jenkins cannot read is dropped from the job without a word, or refuses the whole script where it is one of the dynamic DSL; and
 * an interval that PeriodicFolderTrigger (plugin cloudbees-folder 6.1106) cannot read is one minute.
 */
export const schedules = ruleAboutCalls('schedules', () => (inner) => {
  const schedule = scheduleOf(inner);
  if (schedule !== undefined) return checkSchedule(schedule);
  const interval = isCall(inner, 'periodicFolderTrigger', 'interval') ? knownText(inner.call.arguments[0]) : undefined;
  return interval === undefined ? [] : checkInterval(interval);
});

const isCall = ({ call, path }: InnerCall, around: string, name: string): boolean => call.name === name && path.at(-1) === around;

/** Triggers whose first argument is a schedule (job-dsl 3732, ItemTriggerContext and TriggerContext). */
const scheduledTriggers = ['cron', 'scm', 'urlTrigger', 'dos', 'buildResult'];

/** The names that TimerTrigger and SCMTrigger have for it in the dynamic DSL. */
const scheduleNames: readonly (readonly [trigger: string, name: string])[] = [
  ['cron', 'spec'],
  ['timerTrigger', 'spec'],
  ['pollSCM', 'scmpoll_spec'],
  ['scm', 'scmpoll_spec'],
  ['urlTrigger', 'cron'],
];

const scheduleOf = (inner: InnerCall): string | undefined => {
  const isTrigger = scheduledTriggers.some((name) => isCall(inner, 'triggers', name));
  const isName = scheduleNames.some(([trigger, name]) => isCall(inner, trigger, name) && inner.path.at(-2) === 'triggers');
  return isTrigger || isName ? knownText(inner.call.arguments[0]) : undefined;
};

function checkInterval(interval: string): readonly CallFinding[] {
  if (/^[+-]?\d+(m|d|ms|s)?h?$/i.test(interval)) return [];
  const [, number, unit] = /^\s*(\d+)\s*(m(?=in|$|\s)|h|d|w)[a-z]*\s*$/i.exec(interval) ?? [];
  const written = unit?.toLowerCase() === 'w' ? `${Number(number) * 7}d` : `${number}${unit?.toLowerCase()}`;
  return [
    {
      message: `expected an interval such as "15m", "1h" or "7d", found "${interval}", which Jenkins takes for one minute`,
      ...(unit !== undefined && { fix: `write "${written}"` }),
    },
  ];
}
