import * as z from 'zod';
import { certificateArn, sslPolicy } from './aws.ts';
import { shortName } from './names.ts';
import { httpsUrl, openPath } from './network.ts';
import { secretKey } from './secret.ts';
import { anyText, list, map, mapByName, wholeNumber } from './written.ts';

const ingressGroup = map(
  {
    scheme: z.enum(['internal', 'internet-facing']).optional().describe('Default: internal.'),
    certificate: certificateArn.describe('Required. ARN of a certificate for *.<domain>.'),
    sslPolicy: sslPolicy.optional().describe('Default: ELBSecurityPolicy-TLS13-1-2-2021-06.'),
    maximumRules: wholeNumber(1, 10_000, 'a number of rules')
      .optional()
      .describe("Rules that the account's quota gives one load balancer. Default: 100."),
  },
  '{certificate: "arn:aws:acm:…"}',
);

/** `ingress` of fleet.yaml. */
export const ingress = map(
  {
    groups: mapByName(shortName('internal'), ingressGroup, '{internal: {certificate: "arn:aws:acm:…"}}')
      .refine((groups) => Object.keys(groups).length > 0, { error: 'at least one group' })
      .describe('Required. One load balancer each, by name.'),
    openPaths: list(openPath, '[/github-webhook/]')
      .optional()
      .describe("Beginnings of paths that the load balancer's login leaves open. Default: [/github-webhook/]."),
    oidc: map(
      {
        issuer: httpsUrl.describe('Required. Issuer of the provider.'),
        authorizationEndpoint: httpsUrl.describe('Required.'),
        tokenEndpoint: httpsUrl.describe('Required.'),
        userInfoEndpoint: httpsUrl.describe('Required.'),
        scope: anyText('scopes such as "openid"').optional().describe('Default: openid.'),
        key: secretKey
          .optional()
          .describe(
            "Key in the secret store, below the fleet's prefix, with the JSON properties clientID and clientSecret. Default: shared/alb-oidc.",
          ),
      },
      '{issuer: https://login.example.com, …}',
    )
      .nullish()
      .describe('Login at the load balancer. Default: none.'),
  },
  '{groups: {internal: {certificate: "arn:aws:acm:…"}}}',
);
