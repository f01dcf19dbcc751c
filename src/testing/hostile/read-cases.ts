import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { teamFile } from '../temporary-fleet.ts';
import { type HostileCase, link } from './hostile-case.ts';

/** Where links lead that must not be followed: a folder beside that of the fleet. */
export const outside = '../elsewhere';

const team = (name: string) => ({ [`overlays/${name}/team.yaml`]: teamFile(20) });
const job = (name: string, file: string, content: HostileCase['files'][string] = ''): HostileCase['files'] => ({
  ...team(name),
  [`overlays/${name}/jobs/${file}`]: content,
});
const written = (name: string, text: string): HostileCase['files'] => ({ [`overlays/${name}/team.yaml`]: text });
const patches = (name: string, text: string): HostileCase['files'] => ({ ...team(name), [`overlays/${name}/patches.yaml`]: text });

const tenMebibytes = 10 * 1024 * 1024;
const manyFiles = (path: string): void => {
  mkdirSync(path);
  Array.from({ length: 10_000 }, (_, index) => writeFileSync(`${path}/${index}.groovy`, ''));
};
const named = (bytes: readonly number[]) => (path: string) => writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from(bytes)]), '');

const aLink =
  'known-files: expected a file or a folder, found a symbolic link; put the file itself there; filesFrom shares files between teams';
const unportable =
  'known-files: expected a name that a file can have on Windows, too, found another; rename it: none of : * ? " < > | in it, no dot or blank at its end, no device such as "nul", and at most 255 bytes';
const unprintable = 'known-files: expected a name of printable characters, found others; rename it';
const fields = 'known: "owner", "home", "extends", "filesFrom", "channel", "size", "controller", "suspended", "timezone", "host" …';

/** What is told when the files of a fleet are read and parsed; all of it in one run. */
export const readCases: readonly HostileCase[] = [
  // Names.
  {
    what: 'a name with a backslash',
    files: job('backslash', '..\\..\\a.groovy'),
    told: [`overlays/backslash/jobs/..\\..\\a.groovy  ${unprintable}`],
  },
  { what: 'a folder with a dot at its end', files: job('dot', 'a./a.groovy'), told: [`overlays/dot/jobs/a.  ${unportable}`] },
  { what: 'a folder with a blank at its end', files: job('blank', '.. /a.groovy'), told: [`overlays/blank/jobs/..  ${unportable}`] },
  { what: 'a device of Windows', files: job('device', 'nul.groovy'), told: [`overlays/device/jobs/nul.groovy  ${unportable}`] },
  { what: 'a hidden folder', files: job('hidden', '.../a.groovy'), told: [`overlays/hidden/jobs/...  ${unportable}`] },
  {
    what: 'an escape of a terminal',
    files: job('escape', '\u001b]0;x\u0007\u001b[2J.groovy'),
    told: [`overlays/escape/jobs/\\u001b]0;x\\u0007\\u001b[2J.groovy  ${unprintable}`],
  },
  {
    what: 'turned text',
    files: job('turned', 'a\u202eyvoorg.groovy'),
    told: [`overlays/turned/jobs/a\\u202eyvoorg.groovy  ${unprintable}`],
  },
  {
    what: 'two names that differ in case',
    files: { ...job('case', 'Api.groovy'), ...job('case', 'api.groovy') },
    told: [
      'overlays/case/jobs/api.groovy  known-files: expected names that differ in more than capitals, found "Api.groovy" and "api.groovy"; rename one of the two',
    ],
  },
  { what: 'a name of bytes that are no text', files: job('bytes', 'a', named([0xff])), told: [`overlays/bytes/jobs/a�  ${unprintable}`] },
  {
    what: 'folders in folders without an end',
    files: job('deep', `${'a/'.repeat(400)}a.groovy`),
    told: [
      `overlays/deep/jobs${'/a'.repeat(392)}  known-files: expected a path of at most 800 bytes, found more; nest fewer folders, or use shorter names`,
    ],
  },
  // Links, and what is no file.
  { what: 'a link as a team', files: { 'overlays/linked-team': link(`../${outside}`) }, told: [`overlays/linked-team  ${aLink}`] },
  {
    what: 'a link as settings',
    files: { 'overlays/linked-file/team.yaml': link(`../../${outside}/team.yaml`) },
    told: [`overlays/linked-file/team.yaml  ${aLink}`],
  },
  {
    what: 'a link to everything',
    files: { ...team('everything'), 'overlays/everything/casc': link('/') },
    told: [`overlays/everything/casc  ${aLink}`],
  },
  {
    what: 'a link to a file outside',
    files: job('file', 'a.groovy', link(`../../../${outside}/secret.groovy`)),
    told: [`overlays/file/jobs/a.groovy  ${aLink}`],
  },
  { what: 'a link to itself', files: job('loop', 'a.groovy', link('a.groovy')), told: [`overlays/loop/jobs/a.groovy  ${aLink}`] },
  { what: 'a link to nothing', files: job('nothing', 'a.groovy', link('missing')), told: [`overlays/nothing/jobs/a.groovy  ${aLink}`] },
  {
    what: 'a link to what never ends',
    files: job('endless', 'a.groovy', link('/dev/zero')),
    told: [`overlays/endless/jobs/a.groovy  ${aLink}`],
  },
  {
    what: 'a pipe, to which nobody writes',
    files: job('pipe', 'a.groovy', (path) => execFileSync('mkfifo', [path])),
    told: ['overlays/pipe/jobs/a.groovy  known-files: expected a file or a folder, found something else; remove it'],
  },
  {
    what: 'a link as a schema',
    files: { 'schemas/jcasc/a.json': link(`../../${outside}/secret.groovy`) },
    told: [`schemas/jcasc/a.json  ${aLink}`],
  },
  // Bytes.
  {
    what: 'UTF-16',
    files: job('utf-16', 'a.groovy', Buffer.from('\ufeffjob', 'utf16le')),
    told: ['overlays/utf-16/jobs/a.groovy:1:1  text-files: expected UTF-8, found other bytes; save the file as UTF-8'],
  },
  {
    what: 'UTF-16 without its mark',
    files: job('utf-16-plain', 'a.groovy', Buffer.from('job', 'utf16le')),
    told: ['overlays/utf-16-plain/jobs/a.groovy:1:2  text-files: expected text, found a NUL character; remove it'],
  },
  {
    what: 'UTF-8 with a mark',
    files: job('mark', 'a.groovy', '\ufeffjob'),
    told: ['overlays/mark/jobs/a.groovy:1:1  text-files: expected text, found a byte order mark; save the file as UTF-8 without it'],
  },
  {
    what: 'half a character',
    files: job('half', 'a.groovy', Buffer.from([0x2f, 0x2f, 0xed, 0xa0, 0x80])),
    told: ['overlays/half/jobs/a.groovy:1:3  text-files: expected UTF-8, found other bytes; save the file as UTF-8'],
  },
  {
    what: 'a slash in two bytes',
    files: job('overlong', 'a.groovy', Buffer.from([0x2f, 0x2f, 0xc0, 0xaf])),
    told: ['overlays/overlong/jobs/a.groovy:1:3  text-files: expected UTF-8, found other bytes; save the file as UTF-8'],
  },
  // YAML.
  {
    what: 'aliases of aliases',
    files: written('aliases', 'a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n'),
    told: ['overlays/aliases/team.yaml:4:14  syntax: expected at most 10 aliases, found more; write the values out'],
  },
  {
    what: 'levels without an end',
    files: written('levels', `a: ${'['.repeat(200_000)}`),
    told: [
      'overlays/levels/team.yaml:1:53  syntax: expected at most 50 levels, found more; nest the values less deeply, or quote a value of brackets',
    ],
  },
  {
    what: 'many documents',
    files: written('documents', '--- a\n'.repeat(30_000)),
    told: ['overlays/documents/team.yaml:30000:1  syntax: expected one YAML document, found several; remove the line "---"'],
  },
  {
    what: 'a merge key',
    files: written('merge-key', `${teamFile(21)}<<: {size: large}\n`),
    told: [`overlays/merge-key/team.yaml:3:1  ["<<"]: unknown field; ${fields}`],
  },
  {
    what: 'a function',
    files: written('function', 'a: !!js/function "function () { process.exit(7) }"\n'),
    told: [
      'overlays/function/team.yaml:1:4  syntax: expected a value without a tag, found a tag; remove it, or quote a value that begins with "!"',
    ],
  },
  {
    what: 'an object of Python',
    files: written('python', 'a: !!python/object/apply:os.system [touch dist]\n'),
    told: [
      'overlays/python/team.yaml:1:4  syntax: expected a value without a tag, found a tag; remove it, or quote a value that begins with "!"',
    ],
  },
  {
    what: 'a long key',
    files: written('key', `${teamFile(22)}${'k'.repeat(100_000)}: 1\n`),
    told: [
      `overlays/key/team.yaml:3:1  kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…: unknown field; ${fields}`,
    ],
  },
  {
    what: 'a huge value',
    files: written('value', `${teamFile(23)}host: ${'x'.repeat(200_000)}\n`),
    told: [
      'overlays/value/team.yaml:3:7  host: expected a host name in lower case such as "payments.ci.example.com", found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"',
    ],
  },
  {
    what: 'an escape in a value',
    files: written('value-escape', `${teamFile(24)}size: "\\e[2Jsmall\\u202e"\n`),
    told: [
      'overlays/value-escape/team.yaml:3:7  size: expected a name such as "small" (lower-case letters, digits and "-", at most 30), found "\\u001b[2Jsmall\\u202e"',
    ],
  },
  {
    what: 'an escape in a key',
    files: written('key-escape', `${teamFile(25)}"\\e[2J\\u202e": 1\n`),
    told: [`overlays/key-escape/team.yaml:3:1  ["\\u001b[2J\\u202e"]: unknown field; ${fields}`],
  },
  {
    what: 'half a character in a value',
    files: written('value-half', 'owner: {name: "\\ud800", contact: x}\n'),
    told: ['overlays/value-half/team.yaml:1:15  syntax: expected text, found half of a character, "\\ud800"; write the character itself'],
  },
  {
    what: 'an end of a text',
    files: written('value-nul', 'controller: {javaOptions: ["-Da=b\\0"]}\n'),
    told: ['overlays/value-nul/team.yaml:1:28  syntax: expected text, found a NUL character; remove "\\0"'],
  },
  {
    what: 'a character that YAML does not have',
    files: written('control', `${teamFile(27)}size: a\u001b[2Jb\n`),
    told: ['overlays/control/team.yaml:3:8  syntax: expected YAML, found a mistake: the stream contains non-printable characters'],
  },
  {
    what: 'a prototype',
    files: written('prototype', `${teamFile(28)}environment: {"\\x5f_proto__": {x: 1}}\n`),
    told: ['overlays/prototype/team.yaml:3:15  syntax: expected another key, found "__proto__"; rename it'],
  },
  {
    what: 'names of Object',
    files: written('object', `${teamFile(29)}constructor: 1\nhasOwnProperty: 1\n`),
    told: [
      `overlays/object/team.yaml:3:1  constructor: unknown field; ${fields}`,
      `overlays/object/team.yaml:4:1  hasOwnProperty: unknown field; ${fields}`,
    ],
  },
  {
    what: 'names of Object in a pod',
    files: written('pod', `${teamFile(30)}agentKinds: {a: {podYaml: {constructor: {}}}}\n`),
    told: [
      'overlays/pod/team.yaml:3:41  agentKinds.a.podYaml.constructor: expected a field of a Pod, found "constructor"; known: "metadata", "spec"',
    ],
  },
  {
    what: 'a team in another folder',
    files: written('from', `${teamFile(31)}filesFrom: ../payments\n`),
    told: ['overlays/from/team.yaml:3:12  filesFrom: expected the name of a team such as "payments", found "../payments"'],
  },
  {
    what: 'a host that is a path',
    files: written('host', `${teamFile(32)}host: ../../etc/passwd\n`),
    told: [
      'overlays/host/team.yaml:3:7  host: expected a host name in lower case such as "payments.ci.example.com", found "../../etc/passwd"',
    ],
  },
  {
    what: 'a prototype in a patch',
    files: patches('patch', '- {target: {kind: Service, name: jenkins}, reason: x, merge: {spec: {__proto__: {type: NodePort}}}}\n'),
    told: ['overlays/patch/patches.yaml:1:70  syntax: expected another key, found "__proto__"; rename it'],
  },
  // Sizes.
  {
    what: '10 MB of settings',
    files: written('large', '#'.repeat(tenMebibytes)),
    told: [
      'overlays/large/team.yaml  text-files: expected at most 256 KiB, found more; write less; a profile of fleet.yaml holds what several teams have',
    ],
  },
  {
    what: '10 MB of a script',
    files: job('large-job', 'a.groovy', '/'.repeat(tenMebibytes)),
    told: ['overlays/large-job/jobs/a.groovy  text-files: expected at most 1 MiB, found more; split the file'],
  },
  {
    what: '10,000 scripts',
    files: { ...team('many'), 'overlays/many/jobs': manyFiles },
    told: [
      'overlays/many  known-files: expected at most 5000 files in jobs/ and casc/ together, found more, which were not read; let a multibranch project or an organization folder find the jobs',
    ],
  },
];
