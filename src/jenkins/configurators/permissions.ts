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
export const permissionGroups: Readonly<Record<string, PermissionGroup>> = {
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

/** All known permissions, such as `Job/Read`. */
export const knownPermissions: readonly string[] = Object.entries(permissionGroups).flatMap(([group, { permissions, added = {} }]) =>
  [...permissions, ...Object.keys(added)].map((name) => `${group}/${name}`),
);

/** Whether the permission is known, and the plugin that brings it when that is not Jenkins itself. */
export function findPermission(text: string): { readonly plugin?: string } | undefined {
  const [groupName = '', name = ''] = text.split('/');
  const group = permissionGroups[groupName];
  const plugin = group?.added?.[name] ?? group?.plugin;
  const isKnown = group !== undefined && (group.permissions.includes(name) || group.added?.[name] !== undefined);
  return isKnown ? { ...(plugin !== undefined && { plugin }) } : undefined;
}
