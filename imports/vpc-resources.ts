import { defineKind } from './define-kind.ts';

interface SecurityGroupPolicySpec {
  readonly podSelector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly securityGroups: { readonly groupIds: readonly string[] };
}

/** `vpcresources.k8s.aws/v1beta1`: security groups of pods that are created after it. */
export const SecurityGroupPolicy = defineKind<{ readonly spec: SecurityGroupPolicySpec }>(
  'vpcresources.k8s.aws/v1beta1',
  'SecurityGroupPolicy',
);
