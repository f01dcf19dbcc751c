import { describeRule } from '../../testing/describe-rule.ts';
import { allowableInFiles, allowablePolicies, allowances } from './allowances.ts';
import { knownAllowance } from './known-allowance.ts';

const allow = (...entries: string[]) => `allow: [${entries.map((entry) => `{${entry}, reason: x}`).join(', ')}]`;
const allRules = [...allowances.keys(), ...allowablePolicies, ...allowableInFiles].map((rule) => `"${rule}"`);
const knownRules = `${allRules.slice(0, 10).join(', ')} …`;
const teams = { payments: 'egressPorts: [587]' };

describeRule(knownAllowance, {
  accepts: {
    none: { teams: { payments: '' } },
    'one that is used': { fleet: allow('team: payments, rule: egress-ports'), teams },
  },
  rejects: {
    'an unknown team': [
      { fleet: allow('team: paymets, rule: egress-ports'), teams },
      'fleet.yaml:1:16 allow[0].team: expected a team, found "paymets"; did you mean "payments"?',
    ],
    'an unknown rule': [
      { fleet: allow('team: payments, rule: egress-port'), teams },
      'fleet.yaml:1:32 allow[0].rule: expected a rule that can be loosened, found "egress-port"; did you mean "egress-ports"?',
    ],
    'a rule that cannot be loosened': [
      { fleet: allow('team: payments, rule: team-name'), teams },
      `fleet.yaml:1:32 allow[0].rule: expected a rule that can be loosened, found "team-name"; known: ${knownRules}`,
    ],
    "a rule with the name of an object's method": [
      { fleet: allow('team: payments, rule: constructor'), teams },
      `fleet.yaml:1:32 allow[0].rule: expected a rule that can be loosened, found "constructor"; known: ${knownRules}`,
    ],
    'a rule about files without the file': [
      { fleet: allow('team: payments, rule: no-plain-secrets'), teams },
      'fleet.yaml:1:32 allow[0].rule: expected "in" with "no-plain-secrets", found none; name the only file that it is for, such as in: casc/mail.yaml',
    ],
    'one that nobody needs': [
      { fleet: allow('team: payments, rule: privileged-builds'), teams },
      'fleet.yaml:1:16 allow[0].team: expected an exception that is used, found one that "payments" does not need; remove it',
    ],
    'one that stands twice': [
      { fleet: allow('team: payments, rule: egress-ports', 'team: payments, rule: egress-ports'), teams },
      'fleet.yaml:1:65 allow[1].team: expected one entry for "payments" and "egress-ports", found another; remove one of the two',
    ],
  },
});
