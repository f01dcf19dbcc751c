import { type Area, alsoNamed } from './area.ts';
import { argument, bool, list, object, openObject, permission, text } from './vocabulary.ts';

const roles = () =>
  list(
    openObject({
      name: argument(text()),
      description: argument(text()),
      pattern: argument(text()),
      templateName: text(),
      permissions: argument(list(permission())),
      entries: list(object({ user: text(), group: text(), either: text() })),
      assignments: list(text()),
    }),
  );

/** Plugin role-strategy 756: RoleBasedAuthorizationStrategy (RoleDefinition, GrantedRoles) and RoleBasedProjectNamingStrategy. */
export const roleStrategy: Area = {
  plugin: 'role-strategy',
  implementations: {
    AuthorizationStrategy: {
      roleBased: alsoNamed(
        ['roleStrategy'],
        openObject({
          roles: object({ global: roles(), items: roles(), agents: roles() }),
          permissionTemplates: list(object({ name: argument(text()), permissions: argument(list(permission())) })),
        }),
      ),
    },
    ProjectNamingStrategy: { roleBased: object({ forceExistingJobs: argument(bool()) }) },
  },
};
