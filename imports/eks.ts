import { defineKind } from './define-kind.ts';

interface PodIdentityAssociationSpec {
  readonly clusterName: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly roleARN: string;
}

/** `eks.services.k8s.aws/v1alpha1`: the AWS role of a service account's pods. */
export const PodIdentityAssociation = defineKind<{ readonly spec: PodIdentityAssociationSpec }>(
  'eks.services.k8s.aws/v1alpha1',
  'PodIdentityAssociation',
);

interface FargateProfileSpec {
  /** Of the profile in AWS. */
  readonly name: string;
  readonly clusterName: string;
  readonly podExecutionRoleARN: string;
  readonly subnets: readonly string[];
  readonly selectors: readonly { readonly namespace: string; readonly labels: Readonly<Record<string, string>> }[];
  readonly tags: Readonly<Record<string, string>>;
}

/** `eks.services.k8s.aws/v1alpha1`: the pods that run on Fargate. */
export const FargateProfile = defineKind<{ readonly spec: FargateProfileSpec }>('eks.services.k8s.aws/v1alpha1', 'FargateProfile');
