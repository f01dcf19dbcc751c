import type { Area } from './area.ts';
import { anything, argument, list, object, openObject, permission, text } from './vocabulary.ts';

const holder = () => object({ name: argument(text()), permissions: argument(list(permission())) });

const matrix = () =>
  object({
    entries: list(object({ user: holder(), group: holder(), userOrGroup: holder() })),
    // How permissions were written before version 3: "GROUP:Overall/Read:authenticated".
    permissions: list(text()),
  });

/** Plugin matrix-auth 3: GlobalMatrixAuthorizationStrategy, ProjectMatrixAuthorizationStrategy and AuthorizationMatrixNodeProperty. */
export const matrixAuth: Area = {
  plugin: 'matrix-auth',
  implementations: {
    AuthorizationStrategy: { globalMatrix: matrix(), projectMatrix: matrix() },
    NodeProperty: {
      authorizationMatrix: openObject({ entries: anything(), permissions: list(text()), inheritanceStrategy: anything() }),
    },
  },
};
