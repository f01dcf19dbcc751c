import { defineKind } from './define-kind.ts';

interface ValidatingAdmissionPolicySpec {
  readonly failurePolicy: 'Fail' | 'Ignore';
  readonly matchConstraints: {
    readonly matchPolicy: 'Equivalent' | 'Exact';
    readonly namespaceSelector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly objectSelector: Readonly<Record<never, never>>;
    readonly resourceRules: readonly {
      readonly apiGroups: readonly string[];
      readonly apiVersions: readonly string[];
      readonly operations: readonly ('CREATE' | 'UPDATE')[];
      readonly resources: readonly string[];
      readonly scope: '*' | 'Namespaced' | 'Cluster';
    }[];
  };
  /** CEL expressions that must be true. */
  readonly validations: readonly { readonly expression: string; readonly message: string }[];
}

/** `admissionregistration.k8s.io/v1`, since Kubernetes 1.30: what the API server itself refuses. cdk8s-plus-27 does not know it. */
export const ValidatingAdmissionPolicy = defineKind<{ readonly spec: ValidatingAdmissionPolicySpec }>(
  'admissionregistration.k8s.io/v1',
  'ValidatingAdmissionPolicy',
);

/** `admissionregistration.k8s.io/v1`: puts a policy into force. */
export const ValidatingAdmissionPolicyBinding = defineKind<{
  readonly spec: { readonly policyName: string; readonly validationActions: readonly ('Deny' | 'Warn' | 'Audit')[] };
}>('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding');
