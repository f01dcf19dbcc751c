import { describeRule } from '../../testing/describe-rule.ts';
import { egressPorts } from './egress-ports.ts';

const repair = 'remove it, or add {team: payments, rule: egress-ports, reason: …} to "allow" of fleet.yaml';

describeRule(egressPorts, {
  accepts: {
    'no ports': {},
    'ports that the fleet opens anyway': { teams: { payments: 'egressPorts: [443]' } },
    'a port that fleet.yaml allows': {
      fleet: 'allow: [{team: payments, rule: egress-ports, reason: x}]',
      teams: { payments: 'egressPorts: [587]' },
    },
  },
  rejects: {
    'ports that nobody allows': [
      { teams: { payments: 'egressPorts: [443, 587, 9418]' } },
      `overlays/payments/team.yaml:1:14 egressPorts: expected no ports beside those of the fleet, found 587 and 9418; ${repair}`,
    ],
    'a port in a profile': [
      { fleet: 'profiles: {mail: {egressPorts: [587]}}', teams: { payments: 'extends: [mail]' } },
      `fleet.yaml:1:32 egressPorts: expected no ports beside those of the fleet, found 587; ${repair}`,
    ],
  },
});
