import { defineKind } from './define-kind.ts';

type Text = Readonly<Record<string, string>>;

interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Gt' | 'Lt';
  readonly values: readonly string[];
}

interface Budget {
  /** A number or a percentage. */
  readonly nodes: string;
  readonly reasons?: readonly ('Drifted' | 'Empty' | 'Underutilized')[];
  /** Cron schedule in UTC; both or neither. */
  readonly schedule?: string;
  readonly duration?: string;
}

interface NodePoolSpec {
  readonly weight?: number;
  readonly limits: { readonly cpu: string; readonly memory: string };
  readonly disruption: {
    readonly consolidationPolicy: 'WhenEmpty' | 'WhenEmptyOrUnderutilized';
    readonly consolidateAfter: string;
    readonly budgets: readonly Budget[];
  };
  readonly template: {
    readonly metadata: { readonly labels: Text };
    readonly spec: {
      readonly nodeClassRef: { readonly group: string; readonly kind: string; readonly name: string };
      readonly taints: readonly { readonly key: string; readonly value?: string; readonly effect: 'NoSchedule' }[];
      readonly requirements: readonly Requirement[];
      readonly expireAfter: string;
      readonly terminationGracePeriod: string;
    };
  };
}

/** `karpenter.sh/v1`: nodes that Karpenter makes when pods need them. */
export const NodePool = defineKind<{ readonly spec: NodePoolSpec }>('karpenter.sh/v1', 'NodePool');

interface EC2NodeClassSpec {
  /** Exactly one of the two. */
  readonly role?: string;
  readonly instanceProfile?: string;
  readonly amiSelectorTerms: readonly { readonly alias: string }[];
  readonly subnetSelectorTerms: readonly { readonly tags: Text }[];
  readonly securityGroupSelectorTerms: readonly { readonly tags: Text }[];
  readonly metadataOptions: {
    readonly httpEndpoint: 'enabled';
    readonly httpProtocolIPv6: 'disabled';
    readonly httpPutResponseHopLimit: number;
    readonly httpTokens: 'required';
  };
  readonly blockDeviceMappings: readonly {
    readonly deviceName: string;
    readonly ebs: {
      readonly volumeSize: string;
      readonly volumeType: 'gp3';
      readonly encrypted: boolean;
      readonly deleteOnTermination: boolean;
    };
  }[];
  readonly tags: Text;
}

/** `karpenter.k8s.aws/v1`: what the nodes of a pool are on AWS. */
export const EC2NodeClass = defineKind<{ readonly spec: EC2NodeClassSpec }>('karpenter.k8s.aws/v1', 'EC2NodeClass');
