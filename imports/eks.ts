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
