import type { Area } from './area.ts';
import { anything, bool, openObject, text } from './vocabulary.ts';

/** Plugin slack: SlackNotifier's global settings, as its README shows them. */
export const slack: Area = {
  plugin: 'slack',
  settings: {
    unclassified: {
      slackNotifier: openObject({
        teamDomain: text(),
        tokenCredentialId: text(),
        baseUrl: text(),
        botUser: bool(),
        room: text(),
        sendAsText: bool(),
        iconEmoji: text(),
        username: text(),
        slackUserIdResolver: anything(),
      }),
    },
  },
};
