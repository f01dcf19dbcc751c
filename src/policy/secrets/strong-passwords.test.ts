import { describePolicy, patch } from '../../testing/describe-policy.ts';
import { strongPasswords } from './strong-passwords.ts';

const target = '{kind: Password, name: jenkins-generated}';

describePolicy(strongPasswords, {
  accepts: {
    'what is generated': {},
    'longer ones': patch(target, 'merge: {spec: {length: 64}}'),
  },
  rejects: {
    'short ones': [
      patch(target, 'merge: {spec: {length: 23}}'),
      '3: Password "jenkins-generated" in "payments" makes passwords of less than 24 characters',
    ],
    'no length at all': [
      patch(target, 'ops: [{op: remove, path: /spec/length}]'),
      '3: Password "jenkins-generated" in "payments" makes passwords of less than 24 characters',
    ],
    'a length that is no number': [
      patch(target, 'ops: [{op: replace, path: /spec/length, value: long}]'),
      '3: Password "jenkins-generated" in "payments" makes passwords of less than 24 characters',
    ],
    symbols: [
      patch(target, 'merge: {spec: {symbols: 4}}'),
      '3: Password "jenkins-generated" in "payments" puts symbols into passwords, which JCasC would take for references',
    ],
  },
});
