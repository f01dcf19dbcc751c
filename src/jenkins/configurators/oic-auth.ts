import type { Area } from './area.ts';
import { argument, bool, choice, keyValues, list, number, object, openObject, secret, text } from './vocabulary.ts';

/** Plugin oic-auth 4.4 and later: OicSecurityRealm, its two kinds of server configuration, and its properties. */
export const oicAuth: Area = {
  plugin: 'oic-auth',
  implementations: {
    SecurityRealm: {
      oic: openObject({
        clientId: argument(text()),
        clientSecret: argument(secret()),
        serverConfiguration: argument(choice('OicServerConfiguration')),
        disableSslVerification: argument(bool()),
        userIdStrategy: argument(choice('IdStrategy')),
        groupIdStrategy: argument(choice('IdStrategy')),
        userNameField: text(),
        fullNameFieldName: text(),
        emailFieldName: text(),
        groupsFieldName: text(),
        logoutFromOpenidProvider: bool(),
        postLogoutRedirectUrl: text(),
        rootURLFromRequest: bool(),
        sendScopesInTokenRequest: bool(),
        tokenExpirationCheckDisabled: bool(),
        allowTokenAccessWithoutOicSession: bool(),
        properties: list(choice('OicProperty')),
      }),
    },
    OicServerConfiguration: {
      wellKnown: openObject({ wellKnownOpenIDConfigurationUrl: argument(text()), scopesOverride: text() }),
      manual: openObject({
        issuer: argument(text()),
        tokenServerUrl: argument(text()),
        authorizationServerUrl: argument(text()),
        tokenAuthMethod: text(),
        jwksServerUrl: text(),
        endSessionUrl: text(),
        scopes: text(),
        userInfoServerUrl: text(),
        useRefreshTokens: bool(),
      }),
    },
    OicProperty: {
      pkce: object({}),
      disableNonce: object({}),
      disableTokenVerification: object({}),
      escapeHatch: openObject({ username: text(), secret: secret(), group: text() }),
      allowedTokenExpirationClockSkew: openObject({ valueSeconds: number() }),
      loginQueryParameters: openObject({ items: keyValues() }),
      logoutQueryParameters: openObject({ items: keyValues() }),
    },
  },
};
