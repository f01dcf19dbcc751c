import { isCollection, isScalar } from 'yaml';
import { editYaml, type Place } from './edit-yaml.ts';

const isText = ({ value }: Place): boolean => isScalar(value) && typeof value.value === 'string';
const isNumber = ({ value }: Place): boolean => isScalar(value) && /^-?\d+(\.\d+)?$|^\d+([KMGT]i?|m)$/.test(String(value.value));
const isLeaf = ({ value }: Place): boolean => !isCollection(value);
const textOf = ({ value }: Place): string => (isScalar(value) ? String(value.value) : '');

const otherType = editYaml((place, random) =>
  place.setValue(random.pick([true, false, 0, 7, 1.5, 'text', [], ['a', 'b'], [[]], {}, { a: 1 }, [{ name: 'x' }], new Date(0)])),
);

const nothing = editYaml((place, random) => place.setValue(random.pick([null, '', ' ', [], {}])));

const extremeNumber = editYaml(
  (place, random) =>
    place.setValue(
      random.pick([
        -1,
        0,
        1,
        1.5,
        65_536,
        1e9,
        2 ** 53 + 2,
        1e308,
        Infinity,
        NaN,
        '1e400',
        '-5Gi',
        '0',
        '99999999Gi',
        '1Zi',
        '0x10',
        '1_000',
      ]),
    ),
  isNumber,
);

/** A number that is as good as the one that is there. */
const nudgedNumber = editYaml((place, random) => {
  const text = textOf(place);
  const nudged = text.replace(/\d+/, (digits) => String(Number(digits) + random.pick([1, 2, 3])));
  const wasText = isScalar(place.value) && typeof place.value.value === 'string';
  place.setValue(wasText ? nudged : Number(nudged));
}, isNumber);

/** What terminals, YAML, shells, Groovy, Java and JavaScript each read in their own way. */
const strangeTexts: readonly string[] = [
  'ü€😀',
  '日本語',
  '\u202Etxet',
  'a\u0301\u0301\u0301',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '\u0085',
  '\u001B[31mred',
  'a\u0000b',
  'a\nb',
  'a\r\nb',
  'a\tb',
  '"',
  "'",
  '\\',
  '`id`',
  '$(id)',
  '${HOME}',
  '${slack-token}',
  '^${x}',
  '${base64:x}',
  '%s%n',
  '{{ .Values.x }}',
  '<script>',
  '# no comment',
  '- a: b',
  '*alias',
  '&anchor',
  '!!js/function x',
  '---',
  '...',
  'yes',
  'null',
  '~',
  '1.10',
  '0777',
  '12:30:45',
  '2026-01-01',
  '.inf',
  '__proto__',
  'constructor',
];

const strangeText = editYaml((place, random) => place.setValue(random.pick(strangeTexts)), isText);

/** Most of what is a text for people may be any text. */
const longerText = editYaml(
  (place, random) => place.setValue(`${textOf(place)}${random.pick([' x', '-x', 'x', '.', '/x', ', and more'])}`),
  isText,
);

const hugeText = editYaml((place, random) => place.setValue('x'.repeat(random.pick([64, 254, 5_000, 300_000]))), isText);

/** What somebody else writes for the same field. */
const valueFromElsewhere = editYaml((place, random, { dictionary }) => {
  const values = dictionary.get(place.key) ?? [];
  if (values.length < 2) return false;
  place.setValue(random.pick(values));
  return true;
});

const valueOfAnotherTeam = editYaml((place, random, { base, dictionary }) => {
  const team = random.pick(base.teams);
  const accessPoints = dictionary.get('accessPoint') ?? [];
  place.setValue(
    random.pick([
      random.pick(accessPoints),
      `${team}/oidc-client-secret`,
      `jenkins-fleet/${team}/github-token`,
      team,
      `${team}-agents`,
      `${team}.ci.example.com`,
      `arn:aws:iam::111122223333:role/${team}-controller`,
    ]),
  );
}, isLeaf);

const unknownName = editYaml(
  (place, random) => place.setValue(random.pick(['no-such-thing', 'stabel', 'Linux', 'x86', 'fsap-0', 'sg-'])),
  isText,
);

const pathTraversal = editYaml(
  (place, random) =>
    place.setValue(
      random.pick([
        '..',
        '../search',
        '../../cluster/x',
        '/etc/passwd',
        'a/../../b',
        './.',
        'C:\\x',
        '..\\..\\x',
        '%2e%2e/x',
        'payments/../search',
        'shared/../search/x',
        '/cache/../var/jenkins_home',
        '/proc/self/environ',
      ]),
    ),
  isText,
);

/** What loosens safety where a field lets it. */
const looseValue = editYaml((place, random) =>
  place.setValue(
    random.pick([
      true,
      0,
      '*',
      ['*'],
      '0.0.0.0/0',
      ['0.0.0.0/0', '::/0'],
      'everyone',
      ['anonymous'],
      'latest',
      'jenkins/jenkins:latest',
      'cluster-admin',
      'kube-system',
      'privileged',
      'arn:aws:iam::111122223333:role/admin',
      { spec: { hostNetwork: true } },
      { spec: { containers: [{ name: 'jnlp', securityContext: { privileged: true } }] } },
      { spec: { volumes: [{ name: 'x', hostPath: { path: '/' } }] } },
      { metadata: { namespace: 'kube-system' } },
    ]),
  ),
);

export const valueMutators = {
  otherType,
  nothing,
  extremeNumber,
  nudgedNumber,
  strangeText,
  longerText,
  hugeText,
  valueFromElsewhere,
  valueOfAnotherTeam,
  unknownName,
  pathTraversal,
  looseValue,
};
