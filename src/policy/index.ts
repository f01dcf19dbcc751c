import { behindLogin } from './behind-login.ts';
import { boundedResources } from './bounded-resources.ts';
import { buildsHaveNoToken } from './builds-have-no-token.ts';
import { buildsRunInTheirPools } from './builds-run-in-their-pools.ts';
import { checkPolicies, type PolicyOutcome } from './check-policies.ts';
import { configurationAsChecked } from './configuration-as-checked.ts';
import { configurationIsDelivered } from './configuration-is-delivered.ts';
import { declaredSecurityGroups } from './declared-security-groups.ts';
import { deliveredWithItsTeam } from './delivered-with-its-team.ts';
import { fieldsFitTogether } from './fields-fit-together.ts';
import { fitsInConfigMap } from './fits-in-configmap.ts';
import { fitsKubernetesApi } from './fits-kubernetes-api.ts';
import { hostsInOwnDomain } from './hosts-in-own-domain.ts';
import { ingressLeadsToOwnController } from './ingress-leads-to-own-controller.ts';
import { internalServices } from './internal-services.ts';
import { isolatedNetwork } from './isolated-network.ts';
import { keepsData } from './keeps-data.ts';
import { keepsHome } from './keeps-home.ts';
import { leastPrivilege } from './least-privilege.ts';
import { loadBalancerSettings } from './load-balancer-settings.ts';
import { namespacesEnforcePodSecurity } from './namespaces-enforce-pod-security.ts';
import { networkAsDeclared } from './network-as-declared.ts';
import { noExternalIps } from './no-external-ips.ts';
import { noForeignDisks } from './no-foreign-disks.ts';
import { noHostAccess } from './no-host-access.ts';
import { noMountOverServiceAccountToken } from './no-mount-over-service-account-token.ts';
import { noPriorityOverOthers } from './no-priority-over-others.ts';
import { oneControllerOnItsHome } from './one-controller-on-its-home.ts';
import { ownAwsIdentity } from './own-aws-identity.ts';
import { ownSecrets } from './own-secrets.ts';
import { ownVolumes } from './own-volumes.ts';
import { pinnedImages } from './pinned-images.ts';
import { podSecurity } from './pod-security.ts';
import type { Policy, Subject } from './policy.ts';
import { quotaAsDeclared } from './quota-as-declared.ts';
import { rightsStayInTeam } from './rights-stay-in-team.ts';
import { runsOnOwnNodes } from './runs-on-own-nodes.ts';
import { staysInOwnNamespace } from './stays-in-own-namespace.ts';
import { strongPasswords } from './strong-passwords.ts';
import { uniqueObjects } from './unique-objects.ts';
import { validNames } from './valid-names.ts';

/** Every demand on the final objects of a team. A new policy is a file of its own and a line here. */
export const policies: readonly Policy[] = [
  noMountOverServiceAccountToken,
  configurationIsDelivered,
  fitsInConfigMap,
  fitsKubernetesApi,
  fieldsFitTogether,
  staysInOwnNamespace,
  uniqueObjects,
  keepsData,
  keepsHome,
  deliveredWithItsTeam,
  ownVolumes,
  ownSecrets,
  strongPasswords,
  validNames,
  podSecurity,
  namespacesEnforcePodSecurity,
  noHostAccess,
  noForeignDisks,
  pinnedImages,
  boundedResources,
  quotaAsDeclared,
  oneControllerOnItsHome,
  configurationAsChecked,
  runsOnOwnNodes,
  buildsRunInTheirPools,
  buildsHaveNoToken,
  noPriorityOverOthers,
  rightsStayInTeam,
  leastPrivilege,
  ownAwsIdentity,
  isolatedNetwork,
  networkAsDeclared,
  declaredSecurityGroups,
  internalServices,
  noExternalIps,
  hostsInOwnDomain,
  ingressLeadsToOwnController,
  loadBalancerSettings,
  behindLogin,
];

/** Checks one team's final objects, patches included, and the pods of its builds against all policies. */
export const checkTeamPolicies = (subject: Subject): PolicyOutcome => checkPolicies(policies, subject);
