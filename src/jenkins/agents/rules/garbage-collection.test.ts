import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { garbageCollection } from './garbage-collection.ts';

describeCloudRule('garbage-collection', garbageCollection, {
  accepts: {
    'a cloud that collects nothing': 'name: own',
    'the least timeout': 'name: own\ngarbageCollection: {timeout: 120}',
    'namespaces, each once': 'name: own\ngarbageCollection:\n  timeout: 900\n  namespaces: |\n    payments-agents\n    payments-more',
    'a timeout that only the controller knows': 'name: own\ngarbageCollection: {timeout: "${timeout:-900}"}',
  },
  rejects: {
    'no timeout': [
      'name: own\ngarbageCollection: {namespaces: payments-agents}',
      '5:28 jenkins.clouds[1].kubernetes.garbageCollection: expected a "timeout", found none: every pod would be deleted at once; write "timeout: 900", in seconds',
    ],
    'a timeout that is too short': [
      'name: own\ngarbageCollection: {timeout: 60}',
      '5:38 jenkins.clouds[1].kubernetes.garbageCollection.timeout: expected 120 seconds or more, found "60"; write 900: builds go on while the controller restarts',
    ],
    'a namespace twice': [
      'name: own\ngarbageCollection:\n  timeout: 900\n  namespaces: |\n    a-agents\n    b-agents\n    a-agents',
      '8:13 jenkins.clouds[1].kubernetes.garbageCollection.namespaces: expected each namespace once, found "a-agents" again: Jenkins fails on it; remove one of the two',
    ],
  },
});
