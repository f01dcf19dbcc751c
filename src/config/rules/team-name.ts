import { isPortableName } from '../../messages/is-portable-name.ts';
import type { Fleet } from '../../model/index.ts';
import type { Rule } from './rule.ts';

const label = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Namespaces, folders of `dist/`, files of `dist/argocd/` and the folder of shared secrets, namespaces of add-ons by their own documentation, and
 * the one name in lower case that no construct may have (constructs 10.8 looks for its children in a plain object).
 */
const reserved = new Set([
  'argo',
  'app-of-apps',
  'argocd',
  'cluster',
  'default',
  'amazon-cloudwatch',
  'amazon-guardduty',
  'aws-observability',
  'cert-manager',
  'cluster-autoscaler',
  'constructor',
  'external-dns',
  'external-secrets',
  'ingress-nginx',
  'istio-ingress',
  'karpenter',
  'logging',
  'monitoring',
  'prometheus',
  'settings',
  'shared',
  'velero',
]);

/** A team's name is its folder, its namespaces, its host and its Argo CD Application; it takes no name that others live under. */
export const teamName: Rule = {
  name: 'team-name',
  check: ({ fleet }) =>
    fleet.teams.flatMap(({ name, folder, namespace }) => {
      const finding = (message: string) => [{ file: folder, where: '', message, fix: 'rename the folder' }];
      if (!label.test(name)) return finding(`expected lower-case letters, digits and "-", at most 40 of them, found "${name}"`);
      const reason = whyReserved(name, fleet) ?? whyReserved(namespace, fleet);
      return reason === undefined ? [] : finding(`expected a name that is free, found "${name}", ${reason}`);
    }),
};

function whyReserved(name: string, { name: fleetName, argocd }: Fleet): string | undefined {
  if (reserved.has(name) || name === argocd.namespace) return 'which is reserved';
  if (!isPortableName(name)) return 'which is a device of Windows, so that the repository cannot be checked out there';
  if (name.startsWith(fleetName)) return `and names that begin with "${fleetName}" are the fleet's own`;
  if (name.startsWith('kube')) return 'and names that begin with "kube" are those of Kubernetes';
  if (name.endsWith('-system')) return 'and names that end in "-system" are those of add-ons';
  if (name.endsWith('-agents')) return 'and names that end in "-agents" are namespaces of builds';
  return undefined;
}
