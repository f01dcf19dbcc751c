import { checkPolicies, type PolicyOutcome } from './check-policies.ts';
import { configurationAsChecked } from './configuration/configuration-as-checked.ts';
import { configurationIsDelivered } from './configuration/configuration-is-delivered.ts';
import { fitsInConfigMap } from './configuration/fits-in-configmap.ts';
import { behindLogin } from './entry/behind-login.ts';
import { hostsInOwnDomain } from './entry/hosts-in-own-domain.ts';
import { ingressLeadsToOwnController } from './entry/ingress-leads-to-own-controller.ts';
import { internalServices } from './entry/internal-services.ts';
import { loadBalancerRules } from './entry/load-balancer-rules.ts';
import { loadBalancerSettings } from './entry/load-balancer-settings.ts';
import { noExternalIps } from './entry/no-external-ips.ts';
import { fieldsFitTogether } from './kubernetes-api/fields-fit-together.ts';
import { fitsKubernetesApi } from './kubernetes-api/fits-kubernetes-api.ts';
import { validNames } from './kubernetes-api/valid-names.ts';
import { declaredSecurityGroups } from './network/declared-security-groups.ts';
import { isolatedNetwork } from './network/isolated-network.ts';
import { networkAsDeclared } from './network/network-as-declared.ts';
import { deliveredWithItsTeam } from './objects/delivered-with-its-team.ts';
import { quotaAsDeclared } from './objects/quota-as-declared.ts';
import { staysInOwnNamespace } from './objects/stays-in-own-namespace.ts';
import { uniqueObjects } from './objects/unique-objects.ts';
import { namespacesEnforcePodSecurity } from './pod-security/namespaces-enforce-pod-security.ts';
import { podSecurity } from './pod-security/pod-security.ts';
import { boundedResources } from './pods/bounded-resources.ts';
import { buildsHaveNoToken } from './pods/builds-have-no-token.ts';
import { buildsRunInTheirPools } from './pods/builds-run-in-their-pools.ts';
import { noHostAccess } from './pods/no-host-access.ts';
import { noMountOverServiceAccountToken } from './pods/no-mount-over-service-account-token.ts';
import { noPriorityOfSystem } from './pods/no-priority-of-system.ts';
import { noPriorityOverOthers } from './pods/no-priority-over-others.ts';
import { pinnedImages } from './pods/pinned-images.ts';
import { runsOnOwnNodes } from './pods/runs-on-own-nodes.ts';
import type { Policy, Subject } from './policy.ts';
import { leastPrivilege } from './rights/least-privilege.ts';
import { ownAwsIdentity } from './rights/own-aws-identity.ts';
import { rightsStayInTeam } from './rights/rights-stay-in-team.ts';
import { ownSecrets } from './secrets/own-secrets.ts';
import { strongPasswords } from './secrets/strong-passwords.ts';
import { keepsData } from './storage/keeps-data.ts';
import { keepsHome } from './storage/keeps-home.ts';
import { noForeignDisks } from './storage/no-foreign-disks.ts';
import { oneControllerOnItsHome } from './storage/one-controller-on-its-home.ts';
import { ownVolumes } from './storage/own-volumes.ts';

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
  noPriorityOfSystem,
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
  loadBalancerRules,
  loadBalancerSettings,
  behindLogin,
];

/** Checks one team's final objects, patches included, and the pods of its builds against all policies. */
export const checkTeamPolicies = (subject: Subject): PolicyOutcome => checkPolicies(policies, subject);
