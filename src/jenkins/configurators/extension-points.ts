/** How much is known of the implementations of an extension point. */
interface Knowledge {
  /**
   * `listed`: what is not described is a name that nobody knows, to be repaired or looked up in the controller's own schema. `open`: many
   * plugins add small implementations, so that what is not described is let through.
   */
  readonly known: 'listed' | 'open';
}

/**
 * The extension points of Jenkins and of plugins that take one of several implementations, by the simple name of their Java class.
 * Symbols follow from that name when a class declares none (configuration-as-code, DescribableAttribute).
 */
export const extensionPoints = {
  AgentHostKeyVerificationStrategy: { known: 'listed' },
  ArtifactManagerFactory: { known: 'open' },
  AuthorizationStrategy: { known: 'listed' },
  BuildDiscarder: { known: 'listed' },
  Cloud: { known: 'listed' },
  ComputerLauncher: { known: 'open' },
  Config: { known: 'open' },
  Credentials: { known: 'listed' },
  CredentialsProviderFilter: { known: 'listed' },
  CredentialsTypeFilter: { known: 'listed' },
  CrumbIssuer: { known: 'open' },
  DisabledMetric: { known: 'open' },
  DomainSpecification: { known: 'open' },
  GlobalBuildDiscarderStrategy: { known: 'listed' },
  IdStrategy: { known: 'listed' },
  InheritanceStrategy: { known: 'listed' },
  KeyStoreSource: { known: 'open' },
  KubernetesCloudTrait: { known: 'open' },
  LDAPGroupMembershipStrategy: { known: 'open' },
  LibraryRetriever: { known: 'open' },
  ListViewColumn: { known: 'open' },
  MarkupFormatter: { known: 'open' },
  Node: { known: 'open' },
  NodeMonitor: { known: 'open' },
  NodeProperty: { known: 'open' },
  OicProperty: { known: 'open' },
  OicServerConfiguration: { known: 'listed' },
  PodRetention: { known: 'listed' },
  PodVolume: { known: 'listed' },
  PrivateKeySource: { known: 'listed' },
  ProjectNamingStrategy: { known: 'open' },
  QueueItemAuthenticator: { known: 'open' },
  RetentionStrategy: { known: 'open' },
  SCMSource: { known: 'open' },
  SCMSourceTrait: { known: 'open' },
  SecurityRealm: { known: 'listed' },
  SshHostKeyVerificationStrategy: { known: 'listed' },
  TemplateEnvVar: { known: 'listed' },
  ThemeElement: { known: 'open' },
  ToolInstaller: { known: 'open' },
  ToolProperty: { known: 'open' },
  UserProperty: { known: 'open' },
  View: { known: 'open' },
  ViewJobFilter: { known: 'open' },
  WorkspaceVolume: { known: 'listed' },
  YamlMergeStrategy: { known: 'listed' },
} as const satisfies Record<string, Knowledge>;

export type ExtensionPoint = keyof typeof extensionPoints;
