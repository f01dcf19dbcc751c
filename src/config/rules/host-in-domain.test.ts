import { describeRule } from '../../testing/describe-rule.ts';
import { hostInDomain } from './host-in-domain.ts';

const host = (written: string) => ({ teams: { payments: `host: ${written}` } });

describeRule(hostInDomain, {
  accepts: {
    'the host of the rule': { teams: { payments: '' } },
    'another host below the domain': host('jenkins.ci.example.com'),
    'a host two steps below': host('a.b.ci.example.com'),
    'the domain itself': host('ci.example.com'),
  },
  rejects: {
    'another domain': [
      host('ci.example.org'),
      'overlays/payments/team.yaml:1:7 host: expected a host below "ci.example.com", found "ci.example.org"; write "payments.ci.example.com" or remove it',
    ],
    'a domain that only ends alike': [
      host('notci.example.com'),
      'overlays/payments/team.yaml:1:7 host: expected a host below "ci.example.com", found "notci.example.com"; write "payments.ci.example.com" or remove it',
    ],
  },
});
