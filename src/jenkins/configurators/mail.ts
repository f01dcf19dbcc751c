import type { Area } from './area.ts';
import { anything, argument, bool, list, number, object, openObject, secret, text } from './vocabulary.ts';

/** Plugin mailer: the global settings of Mailer and SMTPAuthentication, and a user's address. */
export const mailer: Area = {
  plugin: 'mailer',
  settings: {
    unclassified: {
      mailer: openObject({
        smtpHost: text(),
        smtpPort: text(),
        useSsl: bool(),
        useTls: bool(),
        charset: text(),
        defaultSuffix: text(),
        replyToAddress: text(),
        authentication: object({ username: argument(text()), password: argument(secret()) }),
      }),
    },
  },
  implementations: { UserProperty: { mailer: object({ emailAddress: argument(text()) }) } },
};

const account = {
  address: text(),
  smtpHost: text(),
  smtpPort: text(),
  smtpUsername: text(),
  smtpPassword: secret(),
  credentialsId: text(),
  useSsl: bool(),
  useTls: bool(),
  useOAuth2: bool(),
  advProperties: text(),
};

/** Plugin email-ext 1876 and later: ExtendedEmailPublisher's global settings and MailAccount. */
export const emailExt: Area = {
  plugin: 'email-ext',
  settings: {
    unclassified: {
      'email-ext': openObject({
        mailAccount: openObject(account),
        addAccounts: list(openObject(account)),
        adminRequiredForTemplateTesting: bool(),
        allowedDomains: text(),
        allowUnregisteredEnabled: bool(),
        charset: text(),
        debugMode: bool(),
        defaultBody: text(),
        defaultClasspath: list(anything()),
        defaultContentType: text(),
        defaultPostsendScript: text(),
        defaultPresendScript: text(),
        defaultRecipients: text(),
        defaultReplyTo: text(),
        defaultSubject: text(),
        defaultSuffix: text(),
        defaultTriggerIds: list(text()),
        emergencyReroute: text(),
        excludedCommitters: text(),
        listId: text(),
        maxAttachmentSize: number(),
        maxAttachmentSizeMb: number(),
        precedenceBulk: bool(),
        throttlingEnabled: bool(),
        watchingEnabled: bool(),
      }),
    },
  },
};
