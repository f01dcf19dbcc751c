import type { FieldPath, SourceFile } from './source-file.ts';

export type Architecture = 'x86_64' | 'arm64';
export type Capacity = 'spot' | 'on-demand';

/** One team with every value resolved. */
export interface Team {
  readonly name: string;
  /** `overlays/<name>`. */
  readonly folder: string;
  /** Namespace of the controller. */
  readonly namespace: string;
  /** Namespace of the builds. */
  readonly agentsNamespace: string;
  readonly owner: { readonly name: string; readonly contact: string };
  readonly home: { readonly accessPoint: string };
  readonly channel: Channel;
  readonly size: string;
  readonly controller: ControllerResources;
  /** What all builds of the team may use together. */
  readonly quota: { readonly cpu: string; readonly memory: string; readonly pods: number };
  readonly suspended: boolean;
  readonly timezone: string;
  readonly host: string;
  /** Name of the team's group in `fleet.ingress.groups`. */
  readonly ingress: string;
  readonly login: Login;
  /** Absent when nobody wrote it. */
  readonly access?: Access;
  /** Sorted by name. */
  readonly agents: readonly AgentKind[];
  /** Name of the kind that a build without a label gets; absent where it gets none. */
  readonly defaultAgent?: string;
  readonly cache?: { readonly accessPoint: string };
  /** Sorted by name; what Jenkins needs for its own login is among them. */
  readonly secrets: readonly Secret[];
  /** The channel's and the team's, sorted by id. */
  readonly plugins: readonly Plugin[];
  /** What becomes of jobs and folders that no script declares any more. */
  readonly removedJobs: 'disable' | 'keep' | 'delete';
  /** When a multibranch project that Job DSL wrote is scanned for branches: at once, or when its trigger says so. */
  readonly branchIndexing: 'on-change' | 'by-trigger';
  readonly environment: Readonly<Record<string, string>>;
  readonly roles: { readonly controller?: string; readonly agents?: string };
  readonly securityGroups: readonly string[];
  /** TCP ports beside the fleet's that controller and agents may reach. */
  readonly egressPorts: readonly number[];
  /** Job DSL, sorted by name. */
  readonly jobs: readonly OverlayFile[];
  /** JCasC, sorted by name. */
  readonly casc: readonly OverlayFile[];
  readonly patches: readonly Patch[];
}

/** A file of a team's `jobs/` or `casc/`, its own or one that `filesFrom` brought. */
export interface OverlayFile extends SourceFile {
  /** Path below the team's folder, such as `jobs/backend/api.groovy`. */
  readonly name: string;
}

export interface Channel {
  readonly name: string;
  readonly controller: string;
  /** Whether the image holds the plugins already. */
  readonly pluginsInImage: boolean;
  /** Absent where the fleet has none. */
  readonly cascSchema?: CascSchema;
}

/** The JSON Schema (draft-07) that a controller of the channel has exported of its configuration; one object for all teams. */
export interface CascSchema {
  /** Such as `schemas/jcasc/stable.json`. */
  readonly path: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ControllerResources {
  readonly cpu: string;
  readonly memory: string;
  readonly javaOptions: readonly string[];
  readonly eviction: 'allowed' | 'blocked';
}

export type Login =
  | { readonly kind: 'local' }
  | { readonly kind: 'oidc'; readonly wellKnown: string; readonly clientId: string; readonly groupsClaim: string };

/** Groups of the login by role; `everyone` is everybody who can log in. */
export interface Access {
  readonly administer: readonly string[];
  readonly build: readonly string[];
  readonly read: readonly string[];
}

/** A kind of agent, which becomes one pod template for each architecture and capacity. */
export interface AgentKind {
  readonly name: string;
  /** Beside the agent's own container, which is among them as `jnlp` only where the kind changes it; sorted by name. */
  readonly containers: readonly AgentContainer[];
  readonly architectures: readonly Architecture[];
  /** With `spot` there is always `on-demand`. */
  readonly capacity: readonly Capacity[];
  /** Whether its pods run on nodes of the cluster or on AWS Fargate. */
  readonly compute: 'nodes' | 'fargate';
  /** Pods of each template at one time. */
  readonly maximum: number;
  readonly idleMinutes: number;
  readonly deadlineMinutes: number;
  /** Of all containers. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of all containers, by name. */
  readonly volumes: Readonly<Record<string, AgentVolume>>;
  /** Of all containers but the agent's own; absent where the images say it. */
  readonly runAsUser?: number;
  /** Folders of the team's cache volume by name of the cache, such as `{maven: '/cache/maven'}`. */
  readonly cache: Readonly<Record<string, string>>;
  /** A part of a Pod that is merged over what all this comes to. */
  readonly podYaml?: Readonly<Record<string, unknown>>;
  /** The level of Pod Security that a namespace needs to admit its pods. */
  readonly podSecurity: 'baseline' | 'privileged';
  /** Whether a build gets it only when it asks for it by name, and not because it asks for `linux`, or for no label at all. */
  readonly byNameOnly: boolean;
}

export interface AgentContainer {
  readonly name: string;
  readonly image: string;
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** Absent where the image's is run, or where the container sleeps until a step runs in it, since neither is written. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  /** All that it has; absent where it has those that the container runtime gives. */
  readonly capabilities?: readonly string[];
  /** Whether it runs without seccomp and AppArmor. */
  readonly unconfined: boolean;
  readonly privileged: boolean;
}

export type AgentVolume =
  | { readonly mountPath: string; readonly kind: 'empty'; readonly size?: string; readonly memory: boolean }
  | { readonly mountPath: string; readonly kind: 'configMap' | 'secret'; readonly name: string };

/** A value in the secret store that the controller reads as `${name}`. */
export interface Secret {
  readonly name: string;
  /** Whole key in the store, such as `jenkins-fleet/payments/slack-token`. */
  readonly key: string;
  /** One property of a JSON value. */
  readonly property?: string;
}

export interface Plugin {
  readonly id: string;
  readonly version: string;
}

/** One entry of `patches.yaml`. */
export interface Patch {
  readonly target: { readonly kind: string; readonly name: string; readonly namespace?: string };
  readonly reason: string;
  readonly change: { readonly merge: unknown } | { readonly ops: readonly unknown[] };
  /** Where it is written, for messages. */
  readonly file: SourceFile;
  readonly path: FieldPath;
}
