import type { Team } from './team.ts';

/** The whole fleet with every default filled in: what the charts are rendered from. */
export interface Fleet {
  readonly name: string;
  /** Before namespaces, Applications, AppProjects and PersistentVolumes; empty unless the cluster is shared. */
  readonly prefix: string;
  readonly cluster: Cluster;
  readonly git: GitSource;
  readonly argocd: ArgocdSettings;
  /** Team `payments` is `payments.<domain>`. */
  readonly domain: string;
  readonly network: Network;
  readonly ingress: Ingress;
  readonly storage: { readonly fileSystem: string };
  readonly secrets: SecretSettings;
  readonly identity: 'pod-identity' | 'irsa';
  readonly nodes: 'karpenter' | 'cluster-autoscaler';
  /** Groups of the login that administer every controller. */
  readonly administrators: readonly string[];
  readonly images: { readonly agent: string; readonly configReload: string };
  readonly requireDigests: boolean;
  /** What becomes of a key of JCasC that nobody knows: a problem or a warning. */
  readonly casc: { readonly unknown: 'refuse' | 'warn' };
  readonly allow: readonly Allowance[];
  /** Sorted by name. */
  readonly teams: readonly Team[];
}

export interface Cluster {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly vpc?: string;
  /** Minor version, such as `1.35`. */
  readonly kubernetes: string;
}

export interface GitSource {
  readonly repository: string;
  readonly revision: string;
  /** Folder of this fleet in the repository; empty when it is the root. */
  readonly path: string;
}

export interface ArgocdSettings {
  readonly namespace: string;
  readonly destination: { readonly server: string } | { readonly name: string };
  readonly manageSettings: boolean;
  readonly shards: number;
}

export interface Network {
  readonly vpcCidrs: readonly string[];
  readonly serviceCidr: string;
  /** TCP ports that controllers and agents may reach on the internet. */
  readonly egressPorts: readonly number[];
}

export interface Ingress {
  /** Sorted by name. */
  readonly groups: readonly IngressGroup[];
  /** Path prefixes that the load balancer's login leaves open, such as `/github-webhook/`. */
  readonly openPaths: readonly string[];
  readonly oidc?: LoadBalancerLogin;
}

/** One Application Load Balancer. */
export interface IngressGroup {
  readonly name: string;
  readonly scheme: 'internal' | 'internet-facing';
  readonly certificate: string;
  readonly sslPolicy: string;
  /** Listener rules that the account's quota gives one load balancer. */
  readonly maximumRules: number;
}

/** OpenID Connect login at the load balancer. */
export interface LoadBalancerLogin {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly scope: string;
  /** Key in the secret store, whole, with the JSON properties `clientID` and `clientSecret`. */
  readonly key: string;
}

export interface SecretSettings {
  readonly store: {
    readonly kind: 'ClusterSecretStore' | 'SecretStore';
    readonly name: string;
    /** Whether jenkins-fleet makes the ClusterSecretStore. */
    readonly manage: boolean;
  };
  readonly prefix: string;
}

/** An exception that loosens safety for one team. */
export interface Allowance {
  readonly team: string;
  readonly rule: string;
  readonly reason: string;
  /** ISO date. */
  readonly until?: string;
}
