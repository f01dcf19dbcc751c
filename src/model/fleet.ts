import type { Architecture, Capacity, Team } from './team.ts';

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
  /** Absent where somebody else makes the nodes. */
  readonly nodePools?: NodePools;
  /** Absent where no Fargate profile is made. */
  readonly fargate?: Fargate;
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
  /** Name of a rule or a policy. */
  readonly rule: string;
  readonly reason: string;
  /** ISO date: the last day on which it holds. */
  readonly until?: string;
  /** The only thing for which it holds, such as `Deployment/jenkins`, `Pod/maven-arm64-spot` or `casc/mail.yaml`. Absent: all of the team. */
  readonly in?: string;
}

/** Karpenter's node pools: one for all controllers, and one for the builds of each architecture and capacity. */
export interface NodePools {
  /** The IAM role of the nodes by its name, or the instance profile that holds one. */
  readonly identity: { readonly role: string } | { readonly instanceProfile: string };
  /** Tags by which Karpenter finds the subnets, and the security groups, of the nodes. */
  readonly subnets: Readonly<Record<string, string>>;
  readonly securityGroups: Readonly<Record<string, string>>;
  /** Alias of a machine image, such as `al2023@v20260818`. */
  readonly image: string;
  readonly controllers: ControllerNodes;
  readonly agents: AgentNodes;
}

/** What the nodes of controllers and those of builds both have. */
interface Nodes {
  /** Such as `acme-agents`: the name of their EC2NodeClass, and what the names of their pools begin with. */
  readonly name: string;
  /** Labels that every such node has and that pods select it by. */
  readonly labels: Readonly<Record<string, string>>;
  readonly instances: Instances;
  /** What one pod can have at most, on the largest instance; `memoryGi` is absent where nobody can say. */
  readonly room: { readonly cpus: number; readonly memoryGi?: number };
  /** What the nodes of one pool have together at most. */
  readonly limits: { readonly cpu: string; readonly memory: string };
  /** Size of the root volume, where images, workspaces and everything else that is not on EFS lie. */
  readonly disk: string;
  /** How long an empty node waits for the next pod. */
  readonly emptyMinutes: number;
  /** After which a node is replaced, at any hour. Absent: never because of its age. */
  readonly maximumAgeDays?: number;
  /** How long the pods of a node that is to be replaced may still run. */
  readonly drainMinutes: number;
}

export interface ControllerNodes extends Nodes {
  readonly architecture: Architecture;
  /** When no node with a controller is replaced: a cron schedule in UTC, and the hours from each start. */
  readonly officeHours?: { readonly schedule: string; readonly hours: number };
}

export interface AgentNodes extends Nodes {
  /** The preferred first: for pods that fit several. */
  readonly pools: readonly AgentPool[];
}

export interface AgentPool {
  /** Such as `acme-agents-x86-64-spot`. */
  readonly name: string;
  readonly architecture: Architecture;
  readonly capacity: Capacity;
}

/** EC2 instance types. */
export interface Instances {
  /** Such as `m`; absent where `families` are named. */
  readonly categories?: readonly string[];
  readonly minimumGeneration?: number;
  /** Such as `m7i`. */
  readonly families?: readonly string[];
  /** Numbers of CPUs, ascending. */
  readonly cpus: readonly number[];
}

export interface Fargate {
  readonly podExecutionRole: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
}
