/** A group of permissions, as matrix-auth and role-strategy write them: `Group/Permission`, both in English. */
interface PermissionGroup {
  /** The plugin that brings the group; absent for Jenkins itself. */
  readonly plugin?: string;
  readonly permissions: readonly string[];
  /** Permissions that another plugin adds to the group, with that plugin. */
  readonly added?: Readonly<Record<string, string>>;
}

/**
 * The groups that are known, from `hudson.security.PermissionGroup` in Jenkins and its plugins. A group that is not here is one of a plugin
 * that is not described, and is let through.
 */
const permissionGroups: Readonly<Record<string, PermissionGroup>> = {
  Overall: { permissions: ['Administer', 'ConfigureUpdateCenter', 'Manage', 'Read', 'RunScripts', 'SystemRead', 'UploadPlugins'] },
  Agent: { permissions: ['Build', 'Configure', 'Connect', 'Create', 'Delete', 'Disconnect', 'ExtendedRead', 'Provision'] },
  Job: {
    permissions: [
      'Build',
      'Cancel',
      'Configure',
      'Create',
      'Delete',
      'Discover',
      'ExtendedRead',
      'Read',
      'ViewStatus',
      'WipeOut',
      'Workspace',
    ],
    added: { Move: 'cloudbees-folder' },
  },
  Run: { permissions: ['Artifacts', 'Delete', 'Update'], added: { Replay: 'workflow-cps' } },
  View: { permissions: ['Configure', 'Create', 'Delete', 'Read'] },
  SCM: { permissions: ['Tag'] },
  Credentials: { plugin: 'credentials', permissions: ['Create', 'Delete', 'ManageDomains', 'Update', 'UseItem', 'UseOwn', 'View'] },
  Metrics: { plugin: 'metrics', permissions: ['HealthCheck', 'ThreadDump', 'View'] },
};

const brought: readonly (readonly [permission: string, plugin: string | undefined])[] = Object.entries(permissionGroups).flatMap(
  ([group, { plugin, permissions, added = {} }]) => [
    ...permissions.map((name) => [`${group}/${name}`, plugin] as const),
    ...Object.entries(added).map(([name, other]) => [`${group}/${name}`, other] as const),
  ],
);

/** The plugin that brings each known permission, such as `Job/Move`; undefined for Jenkins itself. */
export const permissions: ReadonlyMap<string, string | undefined> = new Map(brought);

/** The known permissions of the same group, such as `Job`; none when the group is not known. */
export function permissionsOfGroup(permission: string): readonly string[] {
  const group = `${permission.split('/')[0]}/`;
  return [...permissions.keys()].filter((known) => known.startsWith(group));
}
