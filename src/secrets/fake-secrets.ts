/**
 * Secrets for tests that nobody ever had. They are put together when a test runs, so that no file of this repository holds one: Git hosts refuse a push
 * with what looks like a token.
 */
export interface FakeSecret {
  readonly what: string;
  readonly kind: string;
  readonly value: string;
}

const small = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hex = `${digits}abcdef`;
const letters = `${small}${small.toUpperCase()}${digits}`;
const capitals = `${small.toUpperCase()}${digits}`;

/** Text that looks random and is always the same: a linear congruential generator. */
export function fakeText(length: number, alphabet: string = letters, seed = 1): string {
  let state = seed * 2_654_435_761 + length;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet.charAt(Math.floor((state / 2_147_483_648) * alphabet.length));
  }).join('');
}

const fakeUuid = [8, 4, 4, 4, 12].map((length) => fakeText(length, hex, length)).join('-');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const dashes = '-'.repeat(5);

/** A private key in PEM, of a few lines. */
export function fakeKey(type: string, block = ''): string {
  const lines = [1, 2, 3].map((seed) => fakeText(64, letters, seed));
  return [`${dashes}BEGIN ${type}PRIVATE KEY${block}${dashes}`, ...lines, `${dashes}END ${type}PRIVATE KEY${block}${dashes}`].join('\n');
}

/** A JSON Web Token with these claims. */
export function fakeWebToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'RS256', typ: 'JWT' }), part(claims), fakeText(86)].join('.');
}

const fake = (what: string, kind: string, ...parts: readonly string[]): FakeSecret => ({ what, kind, value: parts.join('') });

/** One of each form that is known; all of them on one line. */
export const fakeTokens: readonly FakeSecret[] = [
  fake('GitHub, of a person', 'a GitHub token', 'ghp', '_', fakeText(36)),
  fake('GitHub, OAuth', 'a GitHub token', 'gho', '_', fakeText(36)),
  fake('GitHub, of an App for a person', 'a GitHub token', 'ghu', '_', fakeText(36)),
  fake('GitHub, of an App', 'a GitHub token', 'ghs', '_', fakeText(36)),
  fake('GitHub, of an App since 2026', 'a GitHub token', 'ghs', '_', '1234567_', fakeWebToken({ iss: 'github' })),
  fake('GitHub, to refresh', 'a GitHub token', 'ghr', '_', fakeText(76)),
  fake('GitHub, fine-grained', 'a GitHub token', 'github', '_pat_', fakeText(22), '_', fakeText(59)),
  fake('GitLab, of a person', 'a GitLab token', 'glpat', '-', fakeText(20)),
  fake('GitLab, of a person, routable', 'a GitLab token', 'glpat', '-', fakeText(27), '.01.', fakeText(9, hex)),
  fake('GitLab, with a prefix of the instance', 'a GitLab token', 'glpat', '-', fakeText(19), '-'),
  fake('GitLab, to deploy', 'a GitLab token', 'gldt', '-', fakeText(20)),
  fake('GitLab, of a runner', 'a GitLab token', 'glrt', '-', fakeText(20)),
  fake('GitLab, of a job', 'a GitLab token', 'glcbt', '-', '64_', fakeText(20)),
  fake('GitLab, to trigger', 'a GitLab token', 'glptt', '-', fakeText(40, hex)),
  fake('GitLab, of an agent', 'a GitLab token', 'glagent', '-', fakeText(50)),
  fake('GitLab, to register a runner', 'a GitLab token', 'GR1348', '941', fakeText(20)),
  fake('Bitbucket, app password', 'a Bitbucket token', 'AT', 'BB', fakeText(32)),
  fake('Atlassian, API', 'an Atlassian token', 'ATA', 'TT3', fakeText(180), '=', fakeText(8, hex.toUpperCase())),
  fake('Atlassian, of a repository', 'an Atlassian token', 'ATC', 'TT3', fakeText(180)),
  fake('AWS, of a user', 'an AWS access key', 'AK', 'IA', fakeText(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')),
  fake('AWS, for a session', 'an AWS access key', 'AS', 'IA', fakeText(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')),
  fake('Slack, of a bot', 'a Slack token', 'xo', 'xb-', fakeText(12, digits), '-', fakeText(13, digits), '-', fakeText(24)),
  fake('Slack, of a person', 'a Slack token', 'xo', 'xp-', fakeText(12, digits), '-', fakeText(12, digits), '-', fakeText(32, hex)),
  fake('Slack, of a workspace', 'a Slack token', 'xo', 'xa-2-', fakeText(12, digits), '-', fakeText(32, hex)),
  fake('Slack, to refresh', 'a Slack token', 'xo', 'xr-', fakeText(12, digits), '-', fakeText(32, hex)),
  fake('Slack, legacy', 'a Slack token', 'xo', 'xs-', fakeText(12, digits), '-', fakeText(12, digits), '-', fakeText(10, hex)),
  fake('Slack, of an app', 'a Slack token', 'xa', 'pp-1-A', fakeText(10, capitals), '-', fakeText(13, digits), '-', fakeText(64, hex)),
  fake(
    'Slack, webhook',
    'the address of a Slack webhook',
    'hooks.',
    'slack.com/services/T',
    fakeText(8, capitals),
    '/B',
    fakeText(8, capitals),
    '/',
    fakeText(24),
  ),
  fake('Discord, webhook', 'the address of a Discord webhook', 'discord', '.com/api/webhooks/', fakeText(18, digits), '/', fakeText(68)),
  fake(
    'Teams, webhook',
    'the address of a Teams webhook',
    'webhook',
    '.office.com/webhookb2/',
    fakeUuid,
    '@',
    fakeUuid,
    '/IncomingWebhook/',
    fakeText(32, hex),
    '/',
    fakeUuid,
  ),
  fake('Google, API', 'a Google API key', 'AI', 'za', fakeText(35)),
  fake('Google, OAuth', 'a Google client secret', 'GOC', 'SPX-', fakeText(28)),
  fake('Google, access', 'a Google access token', 'ya', '29.', fakeText(120)),
  fake('npm', 'an npm token', 'np', 'm_', fakeText(36)),
  fake('PyPI', 'a PyPI token', 'pypi', '-AgE', 'IcHlwaS5vcmc', fakeText(150)),
  fake('RubyGems', 'a RubyGems token', 'ruby', 'gems_', fakeText(48, hex)),
  fake('Docker Hub, of a person', 'a Docker token', 'dckr', '_pat_', fakeText(27)),
  fake('Docker Hub, of an organisation', 'a Docker token', 'dckr', '_oat_', fakeText(32)),
  fake('Vault, of a service', 'a Vault token', 'hv', 's.', fakeText(95)),
  fake('Vault, of a batch', 'a Vault token', 'hv', 'b.', fakeText(140)),
  fake('Terraform', 'a Terraform token', fakeText(14), '.atlas', 'v1.', fakeText(67)),
  fake('SonarQube, of a project', 'a SonarQube token', 'sq', 'p_', fakeText(40, hex)),
  fake('SonarQube, of a person', 'a SonarQube token', 'sq', 'u_', fakeText(40, hex)),
  fake('Artifactory, API', 'an Artifactory token', 'AK', 'Cp', fakeText(69)),
  fake('Artifactory, reference', 'an Artifactory token', 'cmV', 'md', fakeText(59)),
  fake('Stripe', 'a Stripe key', 'sk', '_live_', fakeText(24)),
  fake('Stripe, restricted', 'a Stripe key', 'rk', '_live_', fakeText(99)),
  fake('Stripe, webhook', 'a Stripe signing secret', 'wh', 'sec_', fakeText(32)),
  fake('SendGrid', 'a SendGrid key', 'S', 'G.', fakeText(22), '.', fakeText(43)),
  fake('Twilio', 'a Twilio key', 'S', 'K', fakeText(32, hex)),
  fake('Mailgun', 'a Mailgun key', 'key', '-', fakeText(32, hex)),
  fake('Grafana, service account', 'a Grafana token', 'gl', 'sa_', fakeText(32), '_', fakeText(8, hex)),
  fake('Grafana, cloud', 'a Grafana token', 'gl', 'c_', fakeText(60)),
  fake('New Relic', 'a New Relic key', 'NR', 'AK-', fakeText(27, capitals)),
  fake('Sentry', 'a Sentry token', 'sn', 'tryu_', fakeText(64, hex)),
  fake('Dynatrace', 'a Dynatrace token', 'dt', '0c01.', fakeText(24, capitals), '.', fakeText(64, capitals)),
  fake('DigitalOcean', 'a DigitalOcean token', 'dop', '_v1_', fakeText(64, hex)),
  fake('Heroku', 'a Heroku key', 'HR', 'KU-', fakeUuid),
  fake('Databricks', 'a Databricks token', 'da', 'pi', fakeText(32, hex)),
  fake('Shopify', 'a Shopify token', 'shp', 'at_', fakeText(32, hex)),
  fake('Anthropic', 'an Anthropic key', 'sk', '-ant-', 'api03-', fakeText(95)),
  fake('OpenAI', 'an OpenAI key', 'sk', '-proj-', fakeText(58), 'T3Blb', 'kFJ', fakeText(58, letters, 2)),
  fake('Hugging Face', 'a Hugging Face token', 'h', 'f_', fakeText(34)),
  fake('Pulumi', 'a Pulumi token', 'pu', 'l-', fakeText(40, hex)),
  fake('Postman', 'a Postman key', 'PM', 'AK-', fakeText(24, hex), '-', fakeText(34, hex)),
  fake('Linear', 'a Linear key', 'lin', '_api_', fakeText(40)),
  fake('Notion', 'a Notion token', 'nt', 'n_', fakeText(11, digits), fakeText(35)),
  fake('CircleCI', 'a CircleCI token', 'CCI', 'PAT_', fakeText(22), '_', fakeText(40, hex)),
  fake('Doppler', 'a Doppler token', 'dp', '.pt.', fakeText(43)),
  fake('Tailscale', 'a Tailscale key', 'ts', 'key-auth-', fakeText(16), '-', fakeText(32)),
  fake('Telegram', 'a Telegram token', fakeText(9, '23456789'), ':A', 'A', fakeText(33)),
  fake('age', 'an age key', 'AGE-SECRET', '-KEY-1', fakeText(58, capitals)),
  fake('Azure, Entra ID', 'an Azure client secret', fakeText(3), '8', 'Q~', fakeText(34)),
  fake('Azure DevOps', 'an Azure DevOps token', fakeText(76), 'AZ', 'DO', fakeText(4)),
  fake('Azure, storage', 'an Azure storage key', 'Account', 'Key=', fakeText(86), '=='),
  fake('Azure, signed address', 'a signature of Azure', '?sv=2024&', 'sig=', fakeText(44), '%3D'),
  fake('Jenkins, API', 'a Jenkins API token', '1', '1', fakeText(32, hex)),
  fake('Jenkins, encrypted', 'a value that a Jenkins has encrypted', '{AQAA', 'ABAAAA', fakeText(54), '=}'),
  fake('JSON Web Token', 'a JSON Web Token', fakeWebToken({ sub: 'system:serviceaccount:ci:jenkins' })),
  fake('kubeconfig, client-key-data', 'a private key', base64(fakeKey('RSA '))),
];

/** Private keys, of several lines. */
export const fakeKeys: readonly FakeSecret[] = [
  fake('RSA', 'a private key', fakeKey('RSA ')),
  fake('PKCS 8', 'a private key', fakeKey('')),
  fake('PKCS 8, encrypted', 'a private key', fakeKey('ENCRYPTED ')),
  fake('EC', 'a private key', fakeKey('EC ')),
  fake('OpenSSH', 'a private key', fakeKey('OPENSSH ')),
  fake('PGP', 'a private key', fakeKey('PGP ', ' BLOCK')),
];
