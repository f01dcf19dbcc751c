import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { capsFitQuota } from './caps-fit-quota.ts';

describeCloudRule('caps-fit-quota', capsFitQuota, {
  accepts: {
    'as many pods as the quota': 'name: own\ncontainerCapStr: "20"',
    'a number': 'name: own\ncontainerCap: 5',
    'no cap in another cluster': 'name: own\nserverUrl: https://build.example.com\ncredentialsId: token',
    'a cap that only the controller knows': 'name: own\ncontainerCapStr: "${cap:-10}"',
  },
  rejects: {
    'no cap': [
      'name: own',
      '4:9 jenkins.clouds[1].kubernetes: expected "containerCapStr" of at most 20, the pods of the team\'s quota, found none; write "containerCapStr: 20" or less',
    ],
    'more pods than the quota': [
      'name: own\ncontainerCapStr: "21"',
      '5:26 jenkins.clouds[1].kubernetes.containerCapStr: expected at most 20, the pods of the team\'s quota, found "21"; write "containerCapStr: 20" or less',
    ],
    'what means no limit': [
      'name: own\ncontainerCap: 0',
      '5:23 jenkins.clouds[1].kubernetes.containerCap: expected at most 20, the pods of the team\'s quota, found "0", which is no limit; write "containerCap: 20" or less',
    ],
  },
});
