import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, list, number, object, secret, text } from './vocabulary.ts';

/** Plugin ldap 780: LDAPSecurityRealm, LDAPConfiguration and the strategies for groups. */
export const ldap: Area = {
  plugin: 'ldap',
  implementations: {
    SecurityRealm: {
      ldap: object({
        configurations: argument(
          list(
            object({
              server: argument(text()),
              rootDN: argument(text()),
              inhibitInferRootDN: argument(bool()),
              managerDN: argument(text()),
              managerPasswordSecret: argument(secret()),
              userSearch: text(),
              userSearchBase: text(),
              groupSearchBase: text(),
              groupSearchFilter: text(),
              groupMembershipStrategy: choice('LDAPGroupMembershipStrategy'),
              displayNameAttributeName: text(),
              mailAddressAttributeName: text(),
              ignoreIfUnavailable: bool(),
              environmentProperties: list(object({ name: argument(text()), value: argument(text()) })),
            }),
          ),
        ),
        disableMailAddressResolver: argument(bool()),
        disableRolePrefixing: bool(),
        cache: argument(object({ size: argument(number()), ttl: argument(number()) })),
        userIdStrategy: argument(choice('IdStrategy')),
        groupIdStrategy: argument(choice('IdStrategy')),
        captchaSupport: anything(),
      }),
    },
    LDAPGroupMembershipStrategy: {
      fromUserRecord: alsoNamed(['fromUserRecordLDAPGroupMembershipStrategy'], object({ attributeName: argument(text()) })),
      fromGroupSearch: alsoNamed(['fromGroupSearchLDAPGroupMembershipStrategy'], object({ filter: argument(text()) })),
    },
  },
};
