import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, deprecated, list, object, openObject, secret, text } from './vocabulary.ts';

/**
 * Login, permissions and the page "Security" of Jenkins itself: HudsonPrivateSecurityRealm, FullControlOnceLoggedInAuthorizationStrategy and
 * GlobalConfigurationCategory.Security, as a Jenkins 2.492.2 exports them.
 */
export const coreSecurity: Area = {
  settings: {
    security: {
      apiToken: object({
        creationOfLegacyTokenEnabled: bool(),
        tokenGenerationOnCreationEnabled: bool(),
        usageStatisticsEnabled: bool(),
      }),
      contentSecurityPolicy: anything(),
      crumb: anything(),
      queueItemAuthenticator: openObject({ authenticators: list(choice('QueueItemAuthenticator')) }),
      updateSiteWarningsConfiguration: openObject({ ignoredWarnings: list(text()) }),
      remotingCLI: deprecated('remove it: Jenkins has had no such command line since 2.165'),
    },
  },
  implementations: {
    SecurityRealm: {
      local: alsoNamed(
        ['hudsonPrivate'],
        object({
          allowsSignup: argument(bool()),
          enableCaptcha: argument(bool()),
          captchaSupport: argument(anything()),
          users: list(
            object({
              id: argument(text()),
              name: text(),
              password: argument(secret()),
              description: text(),
              properties: list(choice('UserProperty')),
            }),
          ),
        }),
      ),
      legacy: anything(),
      none: object({}),
    },
    AuthorizationStrategy: {
      loggedInUsersCanDoAnything: alsoNamed(['fullControlOnceLoggedIn'], object({ allowAnonymousRead: bool() })),
      legacy: object({}),
      unsecured: object({}),
    },
    IdStrategy: { caseInsensitive: object({}), caseSensitive: object({}), caseSensitiveEmailAddress: object({}) },
    UserProperty: { timezone: object({ timeZoneName: argument(text()) }) },
  },
};
