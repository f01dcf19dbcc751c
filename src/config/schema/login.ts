import * as z from 'zod';
import { httpsUrl } from './network.ts';
import { secretKey } from './secret.ts';
import { anyText, map } from './written.ts';

const wellKnown = httpsUrl.describe("Address of the provider's OpenID configuration.");
const clientId = anyText('the id of the client such as "jenkins"').describe('Id of the client that the provider knows Jenkins by.');
const optionalFields = {
  groupsClaim: anyText('the name of a claim such as "groups"').nullish().describe("Claim that lists a person's groups. Default: groups."),
  clientSecret: secretKey
    .nullish()
    .describe("Key of the client's secret in the secret store, below the fleet's prefix. Default: shared/oidc-client-secret."),
};

function login<Oidc extends z.ZodType>(oidc: Oidc) {
  const example = '{oidc: {wellKnown: https://login.example.com/…, clientId: jenkins}}';
  return z.union([z.literal('local'), map({ oidc: oidc.describe('OpenID Connect, by the plugin oic-auth.') }, example)], {
    error: `"local" or ${example}`,
  });
}

const example = '{wellKnown: https://login.example.com/…, clientId: jenkins}';

/** The fleet's login, whole. */
export const fleetLogin = login(map({ wellKnown, clientId, ...optionalFields }, example));

/** What a team, a profile or the defaults change of it. */
export const teamLogin = login(map({ wellKnown: wellKnown.optional(), clientId: clientId.optional(), ...optionalFields }, example));
