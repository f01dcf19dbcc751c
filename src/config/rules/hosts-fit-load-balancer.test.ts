import { describeRule } from '../../testing/describe-rule.ts';
import { hostsFitLoadBalancer } from './hosts-fit-load-balancer.ts';

const label = 'a'.repeat(58);
const domain = `${label}.${label}.x`;
const written = (host: string) => ({ fleet: `domain: ${domain}\n`, teams: { payments: `host: ${host}\n` } });
const found = (place: string, host: string) =>
  `${place} host: expected a host of at most 128 characters, found ${host.length} in "${host}"; write a shorter "host", or shorten "domain" of fleet.yaml`;

describeRule(hostsFitLoadBalancer, {
  accepts: {
    'the default': { teams: { payments: '' } },
    'a host of 128 characters': written(`12345678.${domain}`.slice(-128)),
    'the default of a long domain, of 128 characters': { fleet: `domain: ${domain}\n`, teams: { payments: '' } },
  },
  rejects: {
    'a host of 129 characters': [written(`123456789.${domain}`), found('overlays/payments/team.yaml:1:7', `123456789.${domain}`)],
    'the default of a team with a long name': [
      { fleet: `domain: ${domain}\n`, teams: { 'payments-staging': '' } },
      found('overlays/payments-staging/team.yaml', `payments-staging.${domain}`),
    ],
  },
});
