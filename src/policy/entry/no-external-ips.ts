import { itemsOf } from '../fields/list-values.ts';
import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy } from '../policy.ts';

/**
 * No Service takes addresses for itself. What any pod or node of the cluster sends to an address in `externalIPs` goes to the Service, whoever has the
 * address: another team's controller, a Git server, a registry (Kubernetes, CVE-2020-8554).
 */
export const noExternalIps: Policy = {
  name: 'no-external-ips',
  canBeAllowed: false,
  check: ({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'Service')
      .flatMap((of) => {
        const path = ['spec', 'externalIPs'];
        const addresses = itemsOf(valueAt(of, path));
        if (addresses.length === 0) return [];
        const message = `takes what the whole cluster sends to ${addresses.map(printValue).join(' and ')}, by "externalIPs"`;
        return [{ of, path, message, fix: 'remove them' }];
      }),
};
