import { describe, expect, it } from 'vitest';
import { tryResolve } from '../testing/build-fleet.ts';
import type { WrittenInputs } from '../testing/build-inputs.ts';
import { printProblem } from '../testing/print-problem.ts';
import { parseInputs } from './parse-inputs.ts';

const team = (written: string): WrittenInputs => ({ teams: { payments: written } });
const patches = (written: string): WrittenInputs => ({ teams: { payments: { patches: written } } });
const fleet = (written: string): WrittenInputs => ({ fleet: written, teams: {} });

/** A mistake, and the whole text of what is said about it; `T`, `F` and `P` stand for the files. */
const mistakes: readonly (readonly [what: string, written: WrittenInputs, problems: readonly string[]])[] = [
  // Text that is no YAML.
  ['a tab as indentation', team('controller:\n\tmemory: 4Gi'), ['T:2:1 syntax expected spaces for indentation, found a tab; write spaces']],
  [
    'keys that stand twice',
    team('size: small\nsize: large\ntimezone: UTC\ntimezone: UTC'),
    [
      'T:2:1 syntax expected each key once, found "size" again; remove one of the two',
      'T:4:1 syntax expected each key once, found "timezone" again; remove one of the two',
    ],
  ],
  [
    'a "#" that makes a comment',
    team('owner: {name: Payments, contact: #payments-ci}\nsize: small'),
    [
      'T:2:1 syntax expected "}" to close the map, found the end of its lines; put a value that begins with "#" in quotes, or it is a comment',
    ],
  ],
  [
    'a list that is not closed',
    team('agents: [linux\nsize: small'),
    ['T:2:1 syntax expected "]" to close the list, found the end of its lines; write the missing "]"'],
  ],
  [
    'a line between two indentations',
    team('controller:\n  cpu: "1"\n memory: 4Gi'),
    ['T:3:1 syntax expected the indentation of the lines before, found another; indent the line as its neighbours are'],
  ],
  [
    'a second colon',
    team('size: small: x'),
    ['T:1:7 syntax expected one "key: value", found a second ": "; put a value that holds ": " in quotes'],
  ],
  [
    'a line without a colon',
    team('small'),
    ['T:1:1 syntax expected "key: value", found a line without ": "; write the ":" and a space after the key'],
  ],
  [
    'a reserved character',
    team('timezone: @daily'),
    ['T:1:11 syntax expected a value, found the reserved character "@"; put the value in quotes'],
  ],
  ['text after a quoted value', team('secrets: ["abc" "hunter2"]'), ['T:1:17 syntax expected "," between two items, found none; write it']],
  ['an unknown escape', team('timezone: "a\\q"'), ['T:1:13 syntax expected YAML, found a mistake: Invalid escape sequence \\q']],
  [
    'a placeholder of a template',
    team('timezone: {{ tz }}'),
    ["T:1:11 syntax expected a value, found a template's placeholder; write the value out; nothing is filled in here"],
  ],
  [
    'a merge conflict',
    team('<<<<<<< HEAD\nsize: small\n=======\nsize: large\n>>>>>>> other'),
    ['T:1:1 syntax expected YAML, found the marks of a merge conflict; resolve the conflict'],
  ],
  [
    'two documents',
    team('size: small\n---\nsize: large'),
    ['T:2:1 syntax expected one YAML document, found several; remove the line "---"'],
  ],
  [
    'a tag',
    team('size: !!binary aGk='),
    ['T:1:7 syntax expected a value without a tag, found a tag; remove it, or quote a value that begins with "!"'],
  ],
  [
    'an alias of nothing',
    team('size: *hunter2'),
    ['T:1:8 syntax expected an anchor before its alias, found none; quote a value that begins with "*"'],
  ],
  [
    'many aliases',
    team(`agents: [&a linux, ${Array.from({ length: 11 }, () => '*a').join(', ')}]`),
    ['T:1:61 syntax expected at most 10 aliases, found more; write the values out'],
  ],
  [
    'a key that JavaScript gives a meaning',
    team('environment: {__proto__: x}'),
    ['T:1:15 syntax expected another key, found "__proto__"; rename it'],
  ],

  // Fields that do not exist, or are not there.
  ['a misspelt field', team('controler: {memory: 4Gi}'), ['T:1:1 schema controler: unknown field; did you mean "controller"?']],
  [
    'a misspelt field that is required',
    team('hme: {accessPoint: fsap-0123456789abcdef0}\nhome_: 1'),
    ['T:1:1 schema hme: unknown field; did you mean "home"?', 'T:2:1 schema home_: unknown field; did you mean "home"?'],
  ],
  [
    'an unknown field, without its value',
    team('secrets: [{name: deploy-key, value: hunter2}]'),
    ['T:1:30 schema secrets[0].value: unknown field; known: "name", "key", "property"'],
  ],
  [
    'a field of another place',
    fleet('profiles: {mobile: {extends: [linux], agent: [linux]}}'),
    [
      'F:1:21 schema profiles.mobile.extends: unknown field; known: "owner", "home", "filesFrom", "channel", "size", "controller", "suspended", "timezone", "host", "ingress" …',
      'F:1:39 schema profiles.mobile.agent: unknown field; did you mean "agents"?',
    ],
  ],
  [
    'a required field that is missing',
    team('owner: {name: Payments}'),
    ['T:1:1 schema owner.contact: expected where the owners are reached such as "#payments-ci", found nothing'],
  ],
  [
    'a required field that is empty',
    team('owner:\n  name: Payments\n  contact: #payments-ci'),
    ['T:3:12 schema owner.contact: expected where the owners are reached such as "#payments-ci", found nothing'],
  ],

  // Values of another type.
  [
    'a number for a version, with the zero that it lost',
    fleet('cluster: {name: ci, region: eu-west-1, account: "111122223333", kubernetes: 1.30}'),
    ['F:1:77 schema cluster.kubernetes: expected a Kubernetes version such as "1.35", found the number 1.3; quote it: "1.30"'],
  ],
  [
    'a number for an account, with the zero that it lost',
    fleet('cluster: {name: ci, region: eu-west-1, account: 011122223333}'),
    [
      'F:1:49 schema cluster.account: expected an account of 12 digits such as "111122223333", found the number 11122223333; quote it: "011122223333"',
    ],
  ],
  [
    'a number for a quantity',
    team('controller: {cpu: 2}'),
    ['T:1:19 schema controller.cpu: expected a CPU quantity such as "500m" or "2", found the number 2; quote it: "2"'],
  ],
  [
    'a number in the environment, without its value',
    team('environment: {PIN: 4711}'),
    ['T:1:20 schema environment.PIN: expected text in quotes, found a number (not shown, since it may be a secret); quote it'],
  ],
  [
    'text for a list',
    team('agents: linux'),
    ['T:1:9 schema agents: expected a list such as [linux, {kind: maven, maximum: 20}], found "linux"'],
  ],
  [
    'text for a map',
    team('owner: Payments'),
    ['T:1:8 schema owner: expected a map such as {name: Payments, contact: "#payments-ci"}, found "Payments"'],
  ],
  [
    'a list for the whole',
    { teams: { payments: { patches: 'kind: Deployment' } } },
    ['P:1:1 schema expected a list such as [{target: {kind: Deployment, name: jenkins}, reason: …, merge: {…}}], found a map'],
  ],
  ['text for true', team('suspended: "yes"'), ['T:1:12 schema suspended: expected true or false, found "yes"']],
  [
    'none of the forms of an item',
    team('agents: [3]'),
    ['T:1:10 schema agents[0]: expected an agent kind such as "linux" or {kind: maven, maximum: 20}, found the number 3'],
  ],

  // Values that are wrong.
  [
    'a quantity with a space',
    team('controller: {memory: 4 GB}'),
    ['T:1:22 schema controller.memory: expected a quantity such as "4Gi", found "4 GB"'],
  ],
  [
    'a word that is not one of the possible',
    team('removedJobs: disabled'),
    ['T:1:14 schema removedJobs: expected "disable" or "keep" or "delete", found "disabled"; did you mean "disable"?'],
  ],
  [
    'another word for when branches are looked for',
    team('branchIndexing: by-triggers'),
    ['T:1:17 schema branchIndexing: expected "on-change" or "by-trigger", found "by-triggers"; did you mean "by-trigger"?'],
  ],
  [
    'another word for the local login',
    team('login: lokal'),
    ['T:1:8 schema login: expected "local" or {oidc: {wellKnown: https://login.example.com/…, clientId: jenkins}}, found "lokal"'],
  ],
  [
    'an unknown field in one form of an item',
    team('agents: [{kind: maven, architecture: [arm64]}]'),
    ['T:1:24 schema agents[0].architecture: unknown field; did you mean "architectures"?'],
  ],
  [
    'an unknown architecture',
    team('agents:\n  - kind: maven\n    architectures: [arm]'),
    ['T:3:21 schema agents[0].architectures[0]: expected "x86_64" or "arm64", found "arm"'],
  ],
  [
    'a number out of range',
    team('agents: [{kind: maven, maximum: 0}]'),
    ['T:1:33 schema agents[0].maximum: expected a number of pods (1 to 10000), found the number 0'],
  ],
  [
    'an item that stands twice',
    team('agents: [linux, {kind: linux, maximum: 3}]'),
    ['T:1:17 schema agents[1]: expected each agent kind once, found "linux" again; remove one of the two'],
  ],
  [
    'a name with capitals',
    team('agentKinds: {Maven: {}}'),
    ['T:1:14 schema agentKinds.Maven: expected a name such as "maven" (lower-case letters, digits and "-", at most 30), found "Maven"'],
  ],
  [
    'a secret for its name, without showing it',
    team('secrets: [Hunter_2]'),
    [
      'T:1:11 schema secrets[0]: expected a secret\'s name such as "slack-token" (lower-case letters, digits and "-"), found other text (not shown, since it may be a secret)',
    ],
  ],
  [
    'a secret of ours',
    team('secrets: [reload-token]'),
    [
      'T:1:11 schema secrets[0]: expected another name ("admin-password" and "reload-token" are made by jenkins-fleet), found other text (not shown, since it may be a secret)',
    ],
  ],
  [
    'a plugin without a version',
    team('plugins: [slack]'),
    ['T:1:11 schema plugins[0]: expected a plugin and its version such as "slack:795.v4b_9705b_e6d47", found "slack"'],
  ],
  [
    'a plugin with a version that moves',
    team('plugins: ["slack:latest"]'),
    ['T:1:11 schema plugins[0]: expected a plugin and its version such as "slack:795.v4b_9705b_e6d47", found "slack:latest"'],
  ],
  [
    'a time zone that Java would not know',
    team('timezone: europe/berlin'),
    ['T:1:11 schema timezone: expected a time zone such as "Europe/Berlin", found "europe/berlin"'],
  ],
  [
    'a day that is not in the calendar',
    fleet('allow: [{team: payments, rule: egress-ports, reason: x, until: 2027-02-30}]'),
    ['F:1:64 schema allow[0].until: expected a date such as 2027-03-31, found "2027-02-30"'],
  ],
  [
    'two of what only one may be',
    fleet('argocd: {destination: {server: "https://a.example.com", name: ci}}'),
    ['F:1:23 schema argocd.destination: expected either "server" or "name", found both'],
  ],
  [
    'a token in an address, without showing it',
    fleet('git: {repository: "https://me:hunter2@github.com/x.git"}'),
    [
      'F:1:19 schema git.repository: expected a Git repository such as "https://github.com/acme/jenkins-fleet.git", without a password or token in it, found other text (not shown, since it may be a secret)',
    ],
  ],
  ['a map without an entry', fleet('channels: {}'), ['F:1:11 schema channels: expected at least one channel, found an empty map']],
  [
    'a path that leaves everything open',
    fleet('ingress: {groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/1"}}, openPaths: [/]}'),
    ['F:1:110 schema ingress.openPaths[0]: expected the beginning of a path such as "/github-webhook/", found "/"'],
  ],
  [
    'a long value, cut',
    team(`host: ${'x'.repeat(80)}`),
    [`T:1:7 schema host: expected a host name in lower case such as "payments.ci.example.com", found "${'x'.repeat(57)}…"`],
  ],

  // Patches.
  [
    'a patch that changes nothing',
    patches('- target: {kind: Deployment, name: jenkins}\n  reason: x'),
    ['P:1:3 schema [0]: expected either "merge" or "ops", found none of them'],
  ],
  [
    'an operation without a value',
    patches('- target: {kind: Deployment, name: jenkins}\n  reason: x\n  ops:\n    - {op: add, path: /a}'),
    ['P:4:7 schema [0].ops[0].value: expected a value, found nothing'],
  ],
  [
    'an operation that does not exist',
    patches('- target: {kind: Deployment, name: jenkins}\n  reason: x\n  ops:\n    - {op: replce, path: /a}'),
    ['P:4:12 schema [0].ops[0].op: expected an operation: "add", "replace", "remove", "move", "copy" or "test", found "replce"'],
  ],
  [
    'more patches than anybody needs',
    patches('- {target: {kind: Service, name: jenkins}, reason: x, merge: {a: 1}}\n'.repeat(101)),
    ['P:1:1 schema expected at most 100 patches, found more; make one of those for the same object'],
  ],
  [
    'a pointer without a slash',
    patches('- target: {kind: Deployment, name: jenkins}\n  reason: x\n  ops: [{op: remove, path: spec}]'),
    ['P:3:28 schema [0].ops[0].path: expected a JSON pointer such as "/metadata/annotations/x", found "spec"'],
  ],

  // Names that stand for nothing.
  ['an unknown size', team('size: smal'), ['T:1:7 known-names size: expected a size of fleet.yaml, found "smal"; did you mean "small"?']],
  [
    'an unknown channel',
    team('channel: next'),
    ['T:1:10 known-names channel: expected a channel of fleet.yaml, found "next"; known: "stable"'],
  ],
  [
    'an unknown channel in the defaults, once for all teams',
    { fleet: 'defaults: {channel: stabel}', teams: { a: '', b: '' } },
    ['F:1:21 known-names channel: expected a channel of fleet.yaml, found "stabel"; did you mean "stable"?'],
  ],
  [
    'an unknown profile',
    { fleet: 'profiles: {mobile: {}}', teams: { payments: 'extends: [mobil]' } },
    ['T:1:11 known-names extends: expected a profile of fleet.yaml, found "mobil"; did you mean "mobile"?'],
  ],
  [
    'a profile where there is none',
    team('extends: [mobile]'),
    ['T:1:11 known-names extends: expected a profile of fleet.yaml, found "mobile"; there is none yet'],
  ],
  [
    'an unknown agent kind',
    team('agents:\n  - {kind: linux-larg, maximum: 3}'),
    ['T:2:5 known-names agents: expected an agent kind, found "linux-larg"; did you mean "linux-large"?'],
  ],
  [
    "a kind with the name of an object's method",
    team('agents: [constructor]'),
    [
      'T:1:10 known-names agents: expected an agent kind, found "constructor"; known: "buildkit", "container-build", "docker", "fargate", "go", "linux", "linux-large", "maven", "node"',
    ],
  ],
  [
    'an unknown ingress group',
    team('ingress: public'),
    ['T:1:10 known-names ingress: expected a group of the ingress in fleet.yaml, found "public"; known: "internal"'],
  ],
  [
    'files of an unknown team',
    team('filesFrom: paymets'),
    ['T:1:12 known-names filesFrom: expected a team, found "paymets"; did you mean "payments"?'],
  ],

  // Parts that nothing fills in.
  [
    'a size that lacks a part',
    fleet('sizes: {huge: {controller: {cpu: "4", memory: 16Gi}, agents: {cpu: "64", pods: 100}}}'),
    ['F:1:54 schema sizes.huge.agents.memory: expected a value, found nothing; add it, or change one of the sizes small, medium and large'],
  ],
  [
    'a container without an image',
    team('agents: [rust]\nagentKinds: {rust: {containers: {rust: {requests: {cpu: "1"}}}}}'),
    [
      'T:2:40 schema agentKinds.rust.containers.rust.image: expected an image, found nothing; add {rust: {containers: {rust: {image: …}}}} to "agentKinds"',
    ],
  ],
  [
    'a login without a provider',
    team('login: {oidc: {clientId: jenkins}}'),
    ['T:1:15 schema login.oidc.wellKnown: expected a value, found nothing; add it'],
  ],

  // What does not go together.
  [
    'a plugin of the channel',
    team('plugins: ["slack:1.0", "job-dsl:1.0"]'),
    [
      'T:1:24 channel-pins-plugins plugins: expected a plugin that the channel does not pin, found "job-dsl"; remove it, or change the channel in fleet.yaml',
    ],
  ],
  [
    'a drop of what is not inherited',
    team('agents: [linux, {name: docker, enabled: false}]'),
    ['T:1:17 drops-what-is-inherited agents: expected an inherited item, found "docker", which is not; remove it'],
  ],
  [
    "a team's own files from itself",
    team('filesFrom: payments'),
    ['T:1:12 files-from-one-team filesFrom: expected another team, found the team itself; remove it'],
  ],
  [
    'files in a chain',
    { teams: { a: 'filesFrom: b', b: 'filesFrom: payments', payments: '' } },
    [
      'overlays/a/team.yaml:1:12 files-from-one-team filesFrom: expected a team with files of its own, found "b", which has those of "payments"; write "payments"',
    ],
  ],
];

const files: Readonly<Record<string, string>> = { T: 'overlays/payments/team.yaml', P: 'overlays/payments/patches.yaml', F: 'fleet.yaml' };

describe('a mistake in a YAML file', () => {
  it.each(mistakes)('is told with its place and repair: %s', (_, written, problems) => {
    const expected = problems.map((problem) => problem.replace(/^[TPF](?=:)/, (letter) => files[letter] ?? ''));
    expect(tryResolve(written).problems.map(printProblem)).toEqual(expected);
  });

  it('never shows what may be a secret', () => {
    const texts = mistakes.flatMap(([, written]) => tryResolve(written).problems.map(printProblem));
    expect(texts.filter((text) => /hunter|4711/i.test(text))).toEqual([]);
  });

  it('does not hide the mistakes of other files', () => {
    const written = { fleet: 'nodes: karpeter', teams: { a: 'size: [', b: 'size: 1', c: { patches: '- x' } } };
    expect(tryResolve(written).problems.map(({ file }) => file)).toEqual([
      'fleet.yaml',
      'overlays/a/team.yaml',
      'overlays/b/team.yaml',
      'overlays/c/patches.yaml',
    ]);
  });
});

describe('an empty file', () => {
  it.each(['', '# nothing yet\n', '---\n'])('lacks what is required: %j', (text) => {
    const file = { path: 'overlays/payments/team.yaml', text };
    const team = { name: 'payments', folder: 'overlays/payments', team: file, jobs: [], casc: [] };
    expect(parseInputs({ teams: [team], cascSchemas: [] }).problems.map(printProblem)).toEqual([
      'overlays/payments/team.yaml:1:1 schema owner: expected a map such as {name: Payments, contact: "#payments-ci"}, found nothing',
      'overlays/payments/team.yaml:1:1 schema home: expected a map such as {accessPoint: fsap-0123456789abcdef0}, found nothing',
    ]);
  });

  it('patches nothing', () => {
    expect(tryResolve(patches('# nothing yet\n')).value?.fleet.teams[0]?.patches).toEqual([]);
  });
});
