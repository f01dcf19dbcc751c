import { describe, expect, it } from 'vitest';
import { fakeKey, fakeKeys, fakeText, fakeTokens, fakeWebToken } from './fake-secrets.ts';
import { findSecrets } from './find-secrets.ts';

const hex = '0123456789abcdef';
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What is found, as kind and value. */
const found = (text: string, isCasc = false) =>
  findSecrets(text, { isCasc }).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);

/** A value as people write it: under a name that tells nothing, quoted or not, in each kind of file. */
const writings: Readonly<Record<string, (value: string) => string>> = {
  'a value of YAML': (value) => `unclassified:\n  location:\n    url: ${value}\n`,
  'a quoted value of YAML': (value) => `description: "${value}"\n`,
  'a list in YAML': (value) => `items: [one, "${value}", two]\n`,
  'a comment': (value) => `# do not forget ${value}\n`,
  'a string of Groovy': (value) => `pipelineJob('api') {\n    description('${value}')\n}\n`,
  'a script in Groovy': (value) => `job('api') { steps { shell('''\n  echo "${value}" | login\n''') } }\n`,
  'a string with escapes': (value) => `shell("echo\\n${value}\\n")\n`,
  'a merge patch': (value) =>
    `- target: {kind: Deployment, name: jenkins}\n  merge: {metadata: {annotations: {example.com/x: "${value}"}}}\n`,
  'a JSON Patch': (value) => `- ops: [{op: add, path: /metadata/annotations/x, value: "${value}"}]\n`,
  'an address': (value) => `url: https://x-access@${value}\n`,
};

describe('tokens', () => {
  it('are more than sixty', () => {
    expect(fakeTokens.length + fakeKeys.length).toBeGreaterThan(60);
  });

  describe.each(Object.entries(writings))('in %s', (_, write) => {
    it.each(fakeTokens.map(({ what, kind, value }) => [what, kind, value] as const))('%s', (__, kind, value) => {
      // An address has a signature of its own only behind a "?".
      const expected = value.startsWith('?') ? value.slice(value.indexOf('&')) : value;
      expect(found(write(value))).toEqual([[kind, expected]]);
    });
  });

  it('are found with the prefix of a GitLab instance', () => {
    const token = `glpat-${fakeText(20)}`;
    expect(found(`url: ACME-${token}\n`)).toEqual([['a GitLab token', token]]);
  });

  it('are found, several on one line', () => {
    const [one, other] = [`ghp_${fakeText(36)}`, `npm_${fakeText(36)}`];
    expect(found(`shell('${one} ${other}')`)).toEqual([
      ['a GitHub token', one],
      ['an npm token', other],
    ]);
  });
});

describe('private keys', () => {
  it.each(fakeKeys.map(({ what, kind, value }) => [what, kind, value] as const))('%s', (_, kind, value) => {
    const indented = value.replaceAll('\n', '\n    ');
    expect(found(`key: |\n    ${indented}\n`)).toEqual([[kind, indented]]);
    expect(found(`writeFile file: 'key', text: '''${value}\n'''\n`)).toEqual([[kind, value]]);
    const oneLine = value.replaceAll('\n', '\\n');
    expect(found(`{"private_key": "${oneLine}\\n"}`)).toEqual([[kind, oneLine]]);
    const joined = value.replaceAll('\n', "\\n' +\n  '");
    expect(found(`def key = '${joined}'`)).toEqual([[kind, joined]]);
  });

  it('with headers', () => {
    const key = fakeKey('RSA ').replace('\n', `\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${fakeText(32, hex.toUpperCase())}\n\n`);
    expect(found(`${key}\n`)).toEqual([['a private key', key]]);
  });

  it('that were cut off', () => {
    const key = fakeKey('RSA ').split('\n').slice(0, 3).join('\n');
    expect(found(`${key}\n\nnext: value\n`)).toEqual([['a private key', `${key}\n`]]);
  });
});

describe('values under names that say that they are secret', () => {
  const random = fakeText(40);
  const named: Readonly<Record<string, string>> = {
    'a key of YAML': `apiToken: ${random}\n`,
    'a quoted key': `"api-token": "${random}"\n`,
    'the next line': `token:\n  ${random}\n`,
    'a block': `token: |\n  ${random}\n`,
    'an anchor': `token: &t ${random}\n`,
    'a variable of Groovy': `def apiKey = '${random}'\n`,
    'a call': `secretToken('${random}')\n`,
    'a call without brackets': `authToken "${random}"\n`,
    'a map of Groovy': `env(['ACCESS_KEY': '${random}'])\n`,
    'a pair': `environmentVariables { env('DEPLOY_TOKEN', '${random}') }\n`,
    'a variable of the shell': `export AWS_SECRET_ACCESS_KEY=${random}\n`,
    'a variable with a number': `TOKEN_2=${random}\n`,
    'a property': `mvn -Dsonar.token=${random} verify\n`,
    'an option': `deploy --token ${random}\n`,
    'an option with "="': `deploy --client-secret=${random}\n`,
    'an element': `<server><secret>${random}</secret></server>\n`,
    'an environment variable': `- name: DEPLOY_TOKEN\n  value: ${random}\n`,
    'an environment variable in one line': `{name: DEPLOY_TOKEN, value: "${random}"}\n`,
    'an environment variable of JCasC': `- key: "DEPLOY_TOKEN"\n  value: "${random}"\n`,
    'an environment variable the other way round': `- value: "${random}"\n  name: DEPLOY_TOKEN\n`,
    'an environment variable in one line the other way round': `{value: ${random}, key: DEPLOY_TOKEN}\n`,
    'a JSON Patch': `{op: replace, path: /data/api-token, value: ${random}}\n`,
    'the file of npm': `//npm.example.com/:_authToken=${random}\n`,
    'a header of a service': `curl -H "X-Api-Key: ${random}" https://x\n`,
    'JSON in a string': `"{\\"clientSecret\\": \\"${random}\\"}"\n`,
  };

  it.each(Object.entries(named))('in %s', (_, text) => {
    expect(found(text)).toEqual([['a secret', random]]);
  });

  it.each([
    ['hexadecimal digits', fakeText(32, hex)],
    ['small letters and digits', fakeText(32, `abcdefghijklmnopqrstuvwxyz0123456789`)],
    ['base64', `${fakeText(30)}/${fakeText(9)}+${fakeText(3)}=`],
    ['base64 for addresses', `${fakeText(20)}-${fakeText(20)}_${fakeText(2)}`],
  ])('of %s', (_, value) => {
    expect(found(`token: ${value}\n`)).toEqual([['a secret', value]]);
  });

  it('tells the name', () => {
    expect(findSecrets(`smtp.apiKey = '${random}'`, { isCasc: false }).map(({ name }) => name)).toEqual(['smtp.apiKey']);
  });

  it.each(['Sommer2024!', 'P@ssw0rt-Xy', 'tr0ub4dor&3', 'Zx9.kk#12', '3000-Euro!'])('a password by rules: %s', (password) => {
    expect(found(`def dbPassword = '${password}'\n`)).toEqual([['a secret', password]]);
    expect(found(`MYSQL_PASSWORD: "${password}"\n`)).toEqual([['a secret', password]]);
  });
});

describe('logins', () => {
  it.each([
    ['an address', 'git: https://jenkins:{}@git.example.com/x.git', 'hunter2', 'a password in an address'],
    ['an address of a database', 'url("jdbc:postgresql://ci:{}@db.example.com/ci")', 'letmein', 'a password in an address'],
    ['an address beside the build', 'amqp://ci:{}@rabbit:5672', 'Sommer2024!', 'a password in an address'],
    ['a header', 'curl -H "Authorization: Bearer {}"', fakeText(32), 'a bearer token'],
    ['a header of Pipeline', "[name: 'Authorization', value: 'Bearer {}']", fakeText(32), 'a bearer token'],
    ['a header with a name and a password', 'Authorization: Basic {}', base64('jenkins:hunter2'), 'a password in base64'],
    ['a command', 'curl -s -u jenkins:{} https://x', 'Sommer2024!', 'a password in a command'],
    ['a command with a token', 'curl --user "jenkins:{}" https://x', fakeText(32), 'a password in a command'],
    [
      'the configuration of Docker',
      '{"auths": {"registry.example.com": {"auth": "{}"}}}',
      base64('jenkins:hunter2'),
      'a password in base64',
    ],
    ['the configuration of npm', '//npm.example.com/:_auth={}', base64('jenkins:hunter2'), 'a password in base64'],
  ])('in %s', (_, text, value, kind) => {
    expect(found(text.replace('{}', value))).toEqual([[kind, value]]);
  });
});

describe('attributes of JCasC', () => {
  const attributes = [
    'password',
    'passphrase',
    'secret',
    'clientSecret',
    'bindPassword',
    'managerPasswordSecret',
    'secretPassword',
    'apiToken',
    'privateKey',
    'client-secret',
    'secretBytes',
    'uploadedKeystore',
  ];

  it.each(attributes)('%s is no text', (name) => {
    expect(found(`x:\n  ${name}: hunter2 # the usual\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x:\n  - a: 1\n    "${name}": "hunter2"\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x: {id: a, ${name}: 'hunter2', b: 1}\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x: {id: a, ${name}: hunter2}\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`- string: {${name}: hunter2, id: a}\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x:\n  ${name}: |\n    hunter2\n    and more\n  y: 1\n`, true)).toEqual([['a secret', 'hunter2\n    and more']]);
    expect(found(`x:\n  ${name}:\n    hunter2\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x:\n  ${name}: # the usual\n\n    # as always\n    hunter2\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`x:\n  ${name}: !!str &pw hunter2\n`, true)).toEqual([['a secret', 'hunter2']]);
    expect(found(`y: &pw hunter2\nx:\n  ${name}: *pw\n`, true)).toEqual([['a secret', 'hunter2']]);
  });

  it.each([
    ['a default', '"${smtp-password:-hunter2}"'],
    ['a default in a default', '"${a:-${b:-hunter2}}"'],
    ['text around what may be empty', '"hunter2${none:-}"'],
    ['base64 that Jenkins decodes', '"${decodeBase64:aHVudGVyMg==}"'],
    ['base64 that Jenkins encodes', '"${base64:hunter2}"'],
    ['an escaped reference', '"^${hunter2}"'],
    ['a reference without its end', '"${hunter2"'],
    ['a number', '"123456"'],
    ['a sentence', '"correct horse battery staple"'],
    ['a placeholder', 'changeme'],
    ['the word itself', 'secret'],
  ])('%s is text as well', (_, value) => {
    expect(found(`x:\n  password: ${value}\n`, true)).toHaveLength(1);
  });

  it.each([
    ['a reference', 'password: "${smtp-password}"'],
    ['a reference without quotes', 'password: ${smtp-password}'],
    ['a reference in a map', 'x: {id: a, password: "${smtp-password}"}'],
    ['a file', 'secretBytes: "${readFileBase64:/run/secrets/jenkins/kubeconfig}"'],
    ['a reference for a default', 'password: "${a:-${b}}"'],
    ['a default that is empty', 'password: "${a:-}"'],
    ['a name and a reference', 'secret: "jenkins:${smtp-password}"'],
    ['base64 of a reference', 'secret: "${base64:${smtp-password}}"'],
    ['a value of several lines', 'privateKey: |\n  ${deploy-key}\n'],
    ['nothing', 'passphrase: ""'],
    ['no value', 'password:\nnext: 1'],
    ['null', 'password: null'],
    ['a boolean', 'usernameSecret: true'],
    ['a map', 'secret:\n  secretName: x'],
    ['a map in one line', 'secret: {secretName: x}'],
    ['a list', 'password:\n  - x'],
    ['the name of a secret', 'credentialsId: "smtp-password"'],
    ['the name of a Secret of Kubernetes', 'secretEnvVar: {key: TOKEN, secretName: tokens, secretKey: maven}'],
    ['the name of a Secret for images', 'imagePullSecret: registry\ntlsSecret: {a: 1}\nx: {pullSecret: registry}'],
    ['a path', 'privateKey: /run/secrets/jenkins/key'],
    ['a hash of a user', 'password: "#jbcrypt:$2a$10$x"'],
    ['a comment', '# password: ask Bob\nx: 1'],
    ['a comment behind a value', 'x: {a: 1} # {password: hunter2'],
    ['a sentence', 'description: "the password: ask Bob, the secret: ask Eve"'],
    ['a sentence of several lines', 'description: |\n  secret: ask Bob\n    password: too\nx: 1'],
    ['an alias of itself', 'x: &a *a\npassword: *a'],
    ['an alias of nothing', 'password: *a'],
    ['an item that is text', "- 'password: ask Bob'"],
  ])('%s is none', (_, text) => {
    expect(found(`${text}\n`, true)).toEqual([]);
  });

  it('count in JCasC alone', () => {
    expect(found('password: hunter2\n')).toEqual([]);
  });
});

describe('what is no secret', () => {
  const digest = fakeText(64, hex);
  it.each([
    ['a reference of JCasC', 'secret: "${slack-token}"'],
    ['a reference of the shell', 'PASSWORD=$DB_PASSWORD_2 TOKEN="${TOKEN}" KEY=$(cat key)'],
    ['a reference of Groovy', 'password("${params.PASSWORD1x}")'],
    ['a template', 'token: "{{ .Values.token1Xyz98765432 }}"'],
    ['a text that SOPS has encrypted', `password: ENC[AES256_GCM,data:${fakeText(20)},type:str]`],
    ['the id of a credential', "credentialsId 'deploy-key'\ncredentials('github-app-2024')"],
    ['a UUID as the id of a credential', `credentials('3fa85f64-5717-4562-b3fc-2c963f66afa6')`],
    ['a UUID under a name', `token: 3fa85f64-5717-4562-b3fc-2c963f66afa6`],
    ['a binding', "usernamePassword('NEXUS3_USER', 'NEXUS3_PASSWORD', 'nexus-3-deployer')"],
    ['variables of a binding', "string(credentialsId: 'x', variable: 'SONAR_TOKEN')"],
    ['a parameter', "nonStoredPasswordParam('DEPLOY_PASSWORD', 'asked for each time')"],
    ['a digest of an image', `image: maven@sha256:${digest}`],
    ['a digest under a name', `secretSha256: ${digest}\ntoken: sha256:${digest}\nchecksum: ${digest}`],
    ['a commit', `version('${fakeText(40, hex)}')`],
    ['integrity', `"integrity": "sha512-${fakeText(86)}=="`],
    ['a plugin', '"plain-credentials:199.v9f8e1f741799", "credentials:1511.v2e3cb_0008ef0"'],
    ['an id of AWS', 'token: fsap-0123456789abcdef0\nsecret: vpc-0a1b2c3d4e5f60718'],
    ['an ARN', 'secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/slack-AbCd12'],
    [
      'a key in a store',
      'clientSecret: shared/oidc-client-secret\nsecrets: [slack-token, {name: deploy-key, key: shared/deploy-key-2024}]',
    ],
    ['a path', 'token=/var/run/secrets/kubernetes.io/serviceaccount/token1234'],
    ['an address', 'tokenServerUrl: https://login.example.com/a1b2c3d4e5f6/token\ntoken: https://x.example.com/a1b2c3d4e5f6'],
    ['a certificate', fakeKey('').replaceAll('PRIVATE KEY', 'CERTIFICATE')],
    ['a public key', fakeKey('').replaceAll('PRIVATE', 'PUBLIC')],
    ['a public key in base64', `certificate-authority-data: ${base64(fakeKey('').replaceAll('PRIVATE KEY', 'CERTIFICATE'))}`],
    ['a public key of SSH', `deployKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${fakeText(42)} ci@example.com`],
    ['a key of a host', `github.com ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${fakeText(300)}`],
    ['a key of a host under a name', `sshKey: AAAAB3NzaC1yc2EAAAADAQABAAABgQ${fakeText(300)}\nsshPublicKey: ${fakeText(60)}`],
    ['a script that looks for keys', "grep -q -- '-----BEGIN RSA PRIVATE KEY-----' key.pem"],
    ['an icon', `icon: data:image/png;base64,iVBORw0KGgo${fakeText(400)}`],
    ['a schedule', "cron('H/15 8-18 * * 1-5')"],
    ['an example of AWS', ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')],
    ['an example of a token', `description('a token such as ghp_${'x'.repeat(36)}, or ghp_${'abcdefghijklmnopqrstuvwxyz0123456789'}')`],
    ['an example of an address', 'https://user:password@example.com, https://x:${TOKEN}@x.com, https://a:***@b.com'],
    ['a database beside the build', 'postgres://postgres:postgres@localhost:5432/test redis://:cache@redis:6379'],
    ['an image of Docker', 'docker://maven:3.9@sha256 oci://ghcr.io/x:1@sha256'],
    ['a header without a value', 'curl -H "Authorization: Bearer $TOKEN" -H "Authorization: Basic <base64>"'],
    ['words after a scheme', 'basic authentication, bearer authentication-methods-of-2024'],
    ['a user of a container', 'docker run -u 1000:1000 --user root:root x'],
    ['a user with a variable', 'curl --user "$USER:$PASSWORD" -u jenkins:${TOKEN} https://x'],
    ['a word under a name', "password 'changeme'\ntoken: my-favourite-token\nsecretKey: maven"],
    ['code', 'def token = base64.encodeBase64x1y2(secret)\nprivateKey: ed25519.Ed25519PrivateKey\nassert token == "a1B2c3D4e5F6g7H8"'],
    ['names beside each other', "['USER_PASSWORD', 'OAUTH2_JWT_BEARER', 'S3_TOKEN_1', 'EC2_TOKEN_2_FOR_S3']"],
    ['a name in capitals and small letters', 'token: githubAppForPaymentsV2Prod\npassword: "Deploy-Key-1"'],
    ['a sentence', "description('Enter your password: it has 8 letters and 2 digits')"],
    ['a limit', 'maxTokens: 4096\ntokenTtl: 3600\npasswordLength = 24'],
    ['a variable without a value', 'PASSWORD=\nNEXT=a1B2c3D4e5F6g7H8'],
    ['no word', 'the eyJ of the beholder, 11, SK, key-, sk-, hf_, AKIA, SG., Q~'],
  ])('%s', (_, text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });
});

describe('long texts', () => {
  // A file holds one megabyte at most. What takes time in the square of the length would take hours.
  it.each([
    ['a', 'a', 10],
    ['an opening bracket', '{', 10],
    ['a blank', ' ', 10],
    ['the beginning of a token', 'glpat-', 1],
    ['the beginning of a Jenkins token', '11', 1],
    ['a header of a key', '-----BEGIN RSA PRIVATE KEY-----\n', 1],
    ['the beginning of an address', '://a:', 1],
  ])('%s, again and again', (_, part, megabytes) => {
    expect(found(part.repeat((megabytes * 1_000_000) / part.length))).toEqual([]);
  });

  it('random base64', () => {
    const block = fakeText(100_000);
    expect(found(block.repeat(100), true)).toEqual([]);
  });

  it.each([
    ['password: ', 1],
    ['pwd=', 0],
    ['{password: ', 0],
    ['password: |\n', 0],
    ['- ', 0],
    ['value: x, name: token, ', 0],
    [' password: x\n', 7692],
  ])('%j in JCasC', (part, count) => {
    expect(found(part.repeat(100_000 / part.length), true)).toHaveLength(count);
  });
});

it('a token in a web token is one', () => {
  const token = fakeWebToken({ sub: 'x' });
  expect(found(`kind: Config\nusers: [{user: {token: ${token}}}]\n`)).toEqual([['a JSON Web Token', token]]);
});
