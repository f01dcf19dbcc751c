import { type Area, alsoNamed } from './area.ts';
import { credentialAttributes } from './credential-attributes.ts';
import { anything, argument, bool, choice, list, object, openObject, secret, text } from './vocabulary.ts';

/**
 * Plugin credentials: SystemCredentialsProvider (configuration-as-code support in CredentialsRootConfigurator), domains, passwords and certificates, as a
 * Jenkins 2.492.2 with credentials 1413 exports them.
 */
export const credentials: Area = {
  plugin: 'credentials',
  roots: {
    credentials: object({
      system: object({
        domainCredentials: list(
          object({
            domain: object({
              name: argument(text()),
              description: argument(text()),
              specifications: argument(list(choice('DomainSpecification'))),
            }),
            credentials: list(choice('Credentials')),
          }),
        ),
      }),
      folder: anything(),
      user: anything(),
    }),
    globalCredentialsConfiguration: openObject({
      configuration: object({
        providerFilter: choice('CredentialsProviderFilter'),
        typeFilter: choice('CredentialsTypeFilter'),
        restrictions: list(anything()),
      }),
    }),
  },
  implementations: {
    Credentials: {
      usernamePassword: object({
        ...credentialAttributes,
        username: argument(text()),
        password: argument(secret()),
        usernameSecret: bool(),
      }),
      certificate: object({ ...credentialAttributes, password: argument(secret()), keyStoreSource: argument(choice('KeyStoreSource')) }),
    },
    KeyStoreSource: {
      uploaded: alsoNamed(['uploadedKeyStoreSource'], object({ uploadedKeystore: argument(secret()) })),
      pEMEntry: alsoNamed(['pem'], object({ certChain: argument(text()), privateKey: argument(secret()) })),
    },
    DomainSpecification: {
      hostnameSpecification: alsoNamed(['hostname'], object({ includes: argument(text()), excludes: argument(text()) })),
      hostnamePortSpecification: alsoNamed(['hostnamePort'], object({ includes: argument(text()), excludes: argument(text()) })),
      pathSpecification: alsoNamed(
        ['path'],
        object({ includes: argument(text()), excludes: argument(text()), caseSensitive: argument(bool()) }),
      ),
      schemeSpecification: alsoNamed(['scheme'], object({ schemes: argument(text()) })),
    },
    CredentialsProviderFilter: { none: object({}), includes: anything(), excludes: anything() },
    CredentialsTypeFilter: { none: object({}), includes: anything(), excludes: anything() },
  },
};
