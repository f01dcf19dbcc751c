import { describeDslRule } from '../../../testing/describe-dsl-rule.ts';
import { schedules } from './schedules.ts';

const job = (trigger: string) => `job('web') { triggers {\n${trigger}\n} }`;
const pipeline = (trigger: string) => `pipelineJob('web') { properties { pipelineTriggers { triggers {\n${trigger}\n} } } }`;
const project = (trigger: string) => `multibranchPipelineJob('web') { triggers {\n${trigger}\n} }`;

const hour = (place = '2:1') => `api.groovy:${place} web: expected an hour from 0 to 23, found "25"`;
const interval = (found: string) =>
  `api.groovy:2:25 web: expected an interval such as "15m", "1h" or "7d", found "${found}", which Jenkins takes for one minute`;

describeDslRule('schedules', schedules, {
  accepts: {
    'schedules of jobs': job("cron('H 3 * * *')\nscm('H/15 * * * *')"),
    'a schedule of a pipeline': pipeline("cron { spec('''TZ=Europe/Berlin\nH 3 * * 1-5''') }"),
    'no schedule, for hooks alone': job("scm('')"),
    'a schedule that is known in part': job('cron("H ${hour} * * *")'),
    'other methods of these names': "job('web') { steps { cron('every night') } }\njob('api') { foo { spec('every night') } }",
    'intervals in all units': ['1m', '90', '2h', '7D', '30s']
      .map((text, i) => `${project(`periodicFolderTrigger { interval('${text}') }`)}`.replace('web', `w${i}`))
      .join('\n'),
  },
  rejects: {
    'the schedule of a timer': [job("cron('H 25 * * *')"), hour()],
    'the schedule of a poll': [job("scm('H 25 * * *')"), hour()],
    'the schedules of other triggers': [
      job("urlTrigger('H 25 * * *') { }\nbuildResult('H 25 * * *') { }\ndos('H 25 * * *') { }"),
      hour(),
      hour('3:1'),
      hour('4:1'),
    ],
    'the dynamic ones': [pipeline("cron {\nspec('H 25 * * *') }\npollSCM {\nscmpoll_spec('H 25 * * *') }"), hour('3:1'), hour('5:1')],
    'the schedule of a multibranch project': [project("cron('H 25 * * *')"), hour()],
    'the schedule of a loop once': [
      "['a', 'b'].each { job(it) { triggers { cron('H 25 * * *') } } }",
      'api.groovy:1:40 a: expected an hour from 0 to 23, found "25"',
    ],
    'an interval in words': [project("periodicFolderTrigger { interval('1 day') }"), `${interval('1 day')}; write "1d"`],
    'an interval of weeks': [project("periodicFolderTrigger { interval('2w') }"), `${interval('2w')}; write "14d"`],
    'an interval of months': [project("periodicFolderTrigger { interval('1 month') }"), interval('1 month')],
    'a schedule as an interval': [project("periodicFolderTrigger { interval('H * * * *') }"), interval('H * * * *')],
  },
  warns: {
    'every minute': [
      job("cron('* * * * *')"),
      'api.groovy:2:1 web: expected a minute, found every one of the hour in "* * * * *"; did you mean "H * * * *"?',
    ],
    'what may not run': [`if (foo) {\n${job("cron('H 25 * * *')")}\n}`, hour('3:1')],
  },
});
