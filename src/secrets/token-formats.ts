/** How the tokens of one service look. */
export interface TokenFormat {
  /** In words and with its article. */
  readonly kind: string;
  /** Its possible beginnings; no other format has one of them. */
  readonly begins: readonly string[];
  /** Source of a regular expression for what follows, with an upper bound for every repetition, so that no text takes long. */
  readonly goesOn: string;
  /** Source for what the token has before its beginning, where that is in its middle. */
  readonly before?: string;
  /** Whether what fits is one indeed. */
  readonly isReal?: (token: string) => boolean;
}

const hex = '[0-9a-f]';
const word = '[A-Za-z0-9]';

/** Nothing of the token's alphabet follows, so that a longer text of the same kind is none. */
const ends = '(?![A-Za-z0-9])';

/**
 * Tokens that are known by their beginning. Sources: what the services document of their tokens (GitHub "About authentication" and the change of `ghs_` in
 * 2026, GitLab "Token prefixes", AWS "IAM identifiers", Slack "Token types", Docker, Atlassian, SonarQube, HashiCorp Vault), Jenkins' own ApiTokenStore and
 * Secret, and for lengths the published rules of gitleaks.
 */
export const tokenFormats: readonly TokenFormat[] = [
  {
    kind: 'a GitHub token',
    begins: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    goesOn: `(?:\\w{1,40}_)?eyJ[\\w-]{8,2000}\\.[\\w-]{8,4000}\\.[\\w-]{16,1000}|${word}{36,250}`,
  },
  { kind: 'a GitHub token', begins: ['github_pat_'], goesOn: '\\w{36,250}' },
  {
    kind: 'a GitLab token',
    begins: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glrtr-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glimt-',
      'glagent-',
      'glsoat-',
      'glffct-',
      'glwt-',
      'gloas-',
    ],
    goesOn: '[\\w-]{20,300}(?:(?:\\.\\d\\d)?\\.[0-9a-z]{9})?',
  },
  { kind: 'a GitLab token', begins: ['GR1348941'], goesOn: '[\\w-]{20,40}' },
  { kind: 'a Bitbucket token', begins: ['ATBB'], goesOn: `[\\w=-]{24,200}` },
  { kind: 'an Atlassian token', begins: ['ATATT3', 'ATCTT3'], goesOn: '[\\w=-]{40,400}' },
  // AWS writes its own examples with this end.
  {
    kind: 'an AWS access key',
    begins: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    goesOn: `[A-Z2-7]{16}${ends}`,
    isReal: (token) => !token.endsWith('EXAMPLE'),
  },
  {
    kind: 'a Slack token',
    begins: ['xoxa-', 'xoxb-', 'xoxc-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-'],
    goesOn: '[\\w-]{10,250}',
    isReal: hasDigits,
  },
  { kind: 'a Slack token', begins: ['xoxe.xoxb-', 'xoxe.xoxp-'], goesOn: '[\\w-]{10,250}', isReal: hasDigits },
  { kind: 'a Slack token', begins: ['xapp-'], goesOn: '[\\w-]{10,250}' },
  {
    kind: 'the address of a Slack webhook',
    begins: ['hooks.slack.com/services/', 'hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
    goesOn: '[A-Za-z0-9]{6,20}/[A-Za-z0-9/]{20,120}',
  },
  {
    kind: 'the address of a Discord webhook',
    begins: ['discordapp.com/api/webhooks/', 'discord.com/api/webhooks/'],
    goesOn: '\\d{15,22}/[\\w-]{50,100}',
  },
  {
    kind: 'the address of a Teams webhook',
    begins: ['webhook.office.com/webhookb2/'],
    goesOn: `[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/${hex}{32}/[0-9a-f-]{36}`,
  },
  { kind: 'a Google API key', begins: ['AIza'], goesOn: `[\\w-]{35}(?![\\w-])` },
  { kind: 'a Google client secret', begins: ['GOCSPX-'], goesOn: '[\\w-]{24,40}' },
  { kind: 'a Google access token', begins: ['ya29.'], goesOn: '[\\w-]{20,2000}' },
  { kind: 'an npm token', begins: ['npm_'], goesOn: `${word}{36,80}${ends}` },
  { kind: 'a PyPI token', begins: ['pypi-AgE'], goesOn: '[\\w-]{50,1000}' },
  { kind: 'a RubyGems token', begins: ['rubygems_'], goesOn: `${hex}{48}${ends}` },
  { kind: 'a Docker token', begins: ['dckr_pat_', 'dckr_oat_'], goesOn: '[\\w-]{20,100}' },
  { kind: 'a Vault token', begins: ['hvs.', 'hvb.', 'hvr.'], goesOn: '[\\w-]{24,300}' },
  { kind: 'a Terraform token', begins: ['.atlasv1.'], goesOn: '[\\w=-]{60,70}', before: `${word}{14}` },
  { kind: 'a SonarQube token', begins: ['sqa_', 'sqp_', 'squ_'], goesOn: `${hex}{40}${ends}` },
  { kind: 'an Artifactory token', begins: ['AKCp'], goesOn: `${word}{60,80}${ends}` },
  { kind: 'an Artifactory token', begins: ['cmVmd'], goesOn: `${word}{59}${ends}` },
  {
    kind: 'a Stripe key',
    begins: ['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'],
    goesOn: `${word}{16,250}${ends}`,
  },
  { kind: 'a Stripe signing secret', begins: ['whsec_'], goesOn: '[A-Za-z0-9+/]{30,80}={0,2}' },
  { kind: 'a SendGrid key', begins: ['SG.'], goesOn: '[\\w-]{16,32}\\.[\\w-]{30,64}' },
  { kind: 'a Twilio key', begins: ['SK'], goesOn: `${hex}{32}${ends}` },
  { kind: 'a Mailgun key', begins: ['key-'], goesOn: `${hex}{32}${ends}` },
  { kind: 'a Grafana token', begins: ['glsa_', 'glc_'], goesOn: '[A-Za-z0-9+/_]{32,400}={0,2}' },
  { kind: 'a New Relic key', begins: ['NRAK-'], goesOn: `[A-Z0-9]{27}${ends}` },
  { kind: 'a Sentry token', begins: ['sntrys_', 'sntryu_'], goesOn: '[\\w+/=-]{40,500}' },
  { kind: 'a Dynatrace token', begins: ['dt0c01.'], goesOn: '[A-Z0-9]{24}\\.[A-Z0-9]{64}' },
  { kind: 'a DigitalOcean token', begins: ['doo_v1_', 'dop_v1_', 'dor_v1_'], goesOn: `${hex}{64}${ends}` },
  { kind: 'a Heroku key', begins: ['HRKU-'], goesOn: '[\\w-]{36,80}' },
  { kind: 'a Databricks token', begins: ['dapi'], goesOn: `${hex}{32}(?:-\\d)?${ends}` },
  { kind: 'a Shopify token', begins: ['shpat_', 'shpca_', 'shppa_', 'shpss_'], goesOn: `[0-9A-Fa-f]{32}${ends}` },
  { kind: 'an Anthropic key', begins: ['sk-ant-'], goesOn: '[\\w-]{40,200}' },
  { kind: 'an OpenAI key', begins: ['sk-'], goesOn: '[\\w-]{40,300}', isReal: (token) => token.includes('T3BlbkFJ') },
  { kind: 'a Hugging Face token', begins: ['hf_'], goesOn: `${word}{34,40}${ends}` },
  { kind: 'a Pulumi token', begins: ['pul-'], goesOn: `${hex}{40}${ends}` },
  { kind: 'a Postman key', begins: ['PMAK-'], goesOn: `${hex}{24}-${hex}{34}` },
  { kind: 'a Linear key', begins: ['lin_api_'], goesOn: `${word}{40}${ends}` },
  { kind: 'a Notion token', begins: ['ntn_'], goesOn: `${word}{43,60}${ends}` },
  { kind: 'a CircleCI token', begins: ['CCIPAT_', 'CCIPRJ_'], goesOn: `${word}{18,30}_${hex}{40}` },
  { kind: 'a Doppler token', begins: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'], goesOn: '[\\w.-]{40,120}' },
  { kind: 'a Tailscale key', begins: ['tskey-'], goesOn: '[\\w-]{20,100}' },
  { kind: 'a Telegram token', begins: [':AA'], goesOn: '[\\w-]{32,34}(?![\\w-])', before: '\\d{8,10}' },
  { kind: 'an age key', begins: ['AGE-SECRET-KEY-1'], goesOn: '[0-9A-Z]{58}' },
  { kind: 'an Azure client secret', begins: ['Q~'], goesOn: '[\\w~.-]{31,34}', before: '[\\w~.-]{3}\\d' },
  { kind: 'an Azure DevOps token', begins: ['AZDO'], goesOn: `${word}{4}${ends}`, before: `${word}{76}` },
  { kind: 'an Azure storage key', begins: ['AccountKey=', 'SharedAccessKey='], goesOn: '[A-Za-z0-9+/]{40,100}={0,2}' },
  { kind: 'a signature of Azure', begins: ['?sig=', '&sig=', ';sig='], goesOn: '[A-Za-z0-9+/%]{40,80}={0,2}' },
  // A token's version is 11, followed by 16 random bytes (Jenkins 2.568, ApiTokenStore).
  { kind: 'a Jenkins API token', begins: ['11'], goesOn: `${hex}{32}${ends}` },
  // The payload begins with its version 1 and the length 16 of the vector (Jenkins 2.568, hudson.util.Secret).
  { kind: 'a value that a Jenkins has encrypted', begins: ['{AQAAABAAAA'], goesOn: '[A-Za-z0-9+/]{24,20000}={0,2}\\}' },
  {
    kind: 'a JSON Web Token',
    begins: ['eyJ'],
    goesOn: '(?<!-eyJ)[\\w-]{8,4000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{16,4000}',
    isReal: isWebToken,
  },
  // What kubectl writes as `client-key-data`; a certificate begins the same.
  { kind: 'a private key', begins: ['LS0tLS1CRUdJTi'], goesOn: '[A-Za-z0-9+/]{40,20000}={0,2}', isReal: holdsPrivateKey },
];

function hasDigits(token: string): boolean {
  return (token.match(/\d/g)?.length ?? 0) >= 4;
}

/** Its first part is JSON with an algorithm (RFC 7519). */
function isWebToken(token: string): boolean {
  const header = decode(token.slice(0, token.indexOf('.')));
  return /^\{[^]*"alg"\s*:/.test(header);
}

function holdsPrivateKey(token: string): boolean {
  return /^-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(decode(token.slice(0, 80)));
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}
