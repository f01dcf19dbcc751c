import { defineKind } from './define-kind.ts';

interface IngressClassParamsSpec {
  readonly group: { readonly name: string };
  readonly scheme: 'internal' | 'internet-facing';
  readonly certificateArn: readonly string[];
  readonly sslPolicy: string;
  readonly sslRedirectPort: string;
  readonly targetType: 'ip';
  /** Only these namespaces may put an Ingress on the load balancer. */
  readonly namespaceSelector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly loadBalancerAttributes: readonly { readonly key: string; readonly value: string }[];
  readonly tags: readonly { readonly key: string; readonly value: string }[];
}

/** `elbv2.k8s.aws/v1beta1`: the settings of one load balancer, which no Ingress can change. */
export const IngressClassParams = defineKind<{ readonly spec: IngressClassParamsSpec }>('elbv2.k8s.aws/v1beta1', 'IngressClassParams');
