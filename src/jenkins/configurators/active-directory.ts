import type { Area } from './area.ts';
import { argument, bool, enumOf, list, number, openObject, secret, text } from './vocabulary.ts';

/** Plugin active-directory: ActiveDirectorySecurityRealm and ActiveDirectoryDomain, as its own JCasC tests have them. */
export const activeDirectory: Area = {
  plugin: 'active-directory',
  implementations: {
    SecurityRealm: {
      activeDirectory: openObject({
        domains: argument(
          list(
            openObject({ name: text(), servers: text(), site: text(), bindName: text(), bindPassword: secret(), tlsConfiguration: text() }),
          ),
        ),
        cache: openObject({ size: number(), ttl: number() }),
        customDomain: bool(),
        environmentProperties: list(openObject({ name: text(), value: text() })),
        groupLookupStrategy: enumOf('AUTO', 'RECURSIVE', 'CHAIN', 'TOKENGROUPS'),
        removeIrrelevantGroups: bool(),
        startTls: bool(),
        internalUsersDatabase: openObject({ jenkinsInternalUser: text() }),
      }),
    },
  },
};
