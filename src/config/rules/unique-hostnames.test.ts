import { describeRule } from '../../testing/describe-rule.ts';
import { uniqueHostnames } from './unique-hostnames.ts';

describeRule(uniqueHostnames, {
  accepts: {
    'the hosts of the rule': { teams: { payments: '', search: '' } },
    'hosts of their own': { teams: { payments: 'host: a.ci.example.com', search: 'host: b.ci.example.com' } },
    'the host of another, which has moved away': { teams: { payments: 'host: a.ci.example.com', search: 'host: payments.ci.example.com' } },
  },
  rejects: {
    'two hosts that are written': [
      { teams: { payments: 'host: ci.example.com', search: 'size: small\nhost: ci.example.com' } },
      'overlays/search/team.yaml:2:7 host: "ci.example.com" is also used by overlays/payments/team.yaml:1:7; choose another host',
    ],
    "a host that is another team's by rule, at the one that is written": [
      { teams: { payments: 'host: search.ci.example.com', search: '' } },
      'overlays/payments/team.yaml:1:7 host: "search.ci.example.com" is also used by overlays/search/team.yaml; choose another host',
    ],
    'a host in the defaults': [
      { fleet: 'defaults: {host: x.ci.example.com}', teams: { payments: '', search: '' } },
      'fleet.yaml:1:18 host: "x.ci.example.com" is also used by fleet.yaml:1:18; choose another host',
    ],
  },
});
