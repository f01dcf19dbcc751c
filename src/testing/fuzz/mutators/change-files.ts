import type { FleetFiles } from '../fleet-files.ts';
import type { Random } from '../random.ts';
import { type Mutator, pathsLike, textAt, withFile, withoutFile } from './mutator.ts';

const inOverlays = /^overlays\//;

const removedFile: Mutator = ({ base: { files } }, random) => withoutFile(files, random.pick([...files.keys()]));

const renamedFile: Mutator = ({ base: { files } }, random) => {
  const path = random.pick(pathsLike(files, inOverlays));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(folder.length + 1);
  const renamed = random.pick([
    `${folder}/${name.replace(/\.\w+$/, '')}`,
    `${folder}/${name.replace('.yaml', '.yml')}`,
    `${folder}/${name.toUpperCase()}`,
    `${folder}/.${name}`,
    `${folder}/${name} `,
    `${folder}/${name}.bak`,
    `${folder}/x/${name}`,
    `${folder}/ü ${name}`,
    `${folder}/10-${name}`,
    `${folder}/a b:c"d'${name}`,
    `${folder}/${'x'.repeat(200)}${name}`,
    `${folder}/__proto__/${name}`,
    path.replace('/jobs/', '/casc/'),
    path.replace('/casc/', '/jobs/'),
  ]);
  return renamed === path ? undefined : withFile(withoutFile(files, path), renamed, files.get(path) ?? '');
};

/** Names that other files have when they are delivered. */
const fileOfTheGenerator: Mutator = ({ base: { files, teams } }, random) => {
  const team = random.pick(teams);
  const name = random.pick([
    '10-controller.yaml',
    '20-access.yaml',
    '30-agents.yaml',
    'plugins.txt',
    'checksums.txt',
    'jobs.yaml',
    'zz.yaml',
  ]);
  return withFile(files, `overlays/${team}/casc/${name}`, random.pick(['', '{}\n', 'jenkins: {numExecutors: 4}\n', 'x: 1\n']));
};

const copiedFromAnotherTeam: Mutator = ({ base: { files, teams } }, random) => {
  const from = random.pick(pathsLike(files, inOverlays));
  return withFile(files, from.replace(/^overlays\/[^/]+/, `overlays/${random.pick(teams)}`), files.get(from) ?? '');
};

/** One more script or configuration that is good. */
const copiedBeside: Mutator = ({ base: { files } }, random) => {
  const from = random.pick(pathsLike(files, /\/(jobs|casc)\//));
  return withFile(files, from.replace(/(\.\w+)$/, '-again$1'), textAt(files, from).replaceAll(/(['"])(?=[\w/-]+['"])/g, '$1again-'));
};

const foreignFile: Mutator = ({ base: { files, teams } }, random) => {
  const team = random.pick(teams);
  const path = random.pick([
    `overlays/${team}/notes.txt`,
    `overlays/${team}/README.md`,
    `overlays/${team}/teams.yaml`,
    `overlays/${team}/jobs/run.sh`,
    `overlays/${team}/jobs/a/b/c/d/e/f/job.groovy`,
    `overlays/${team}/casc/more.json`,
    `overlays/${team}/secrets/key.pem`,
    'overlays/loose.yaml',
    `overlays/${team}/jobs/.hidden/job.groovy`,
  ]);
  return withFile(files, path, random.pick(['', 'x', '{}', "println 'x'\n"]));
};

const emptiedFile: Mutator = ({ base: { files } }, random) => withFile(files, random.pick([...files.keys()]), random.pick(['', '\n', ' ']));

const noFile: Mutator = ({ base: { files } }, random) => {
  const path = random.pick([...files.keys()]);
  return withFile(
    files,
    path,
    random.pick([{ linkTo: '/etc/passwd' }, { linkTo: '../search/team.yaml' }, { linkTo: path }, { isFolder: true }]),
  );
};

const hugeFile: Mutator = ({ base: { files } }, random) => {
  const path = random.pick(pathsLike(files, /\.(groovy|yaml)$/));
  const line = path.endsWith('.groovy') ? '// a long story\n' : '# a long story\n';
  return withFile(files, path, textAt(files, path) + line.repeat(random.pick([10_000, 70_000])));
};

/** Team folders as people and attackers may name them. */
const teamNames: readonly string[] = [
  'checkout',
  'a',
  'team-2',
  '0',
  'UPPER',
  'with space',
  'x_y',
  '-x',
  'x-',
  'x.y',
  'kube-system',
  'default',
  'argocd',
  'cluster',
  'acme',
  'acme-shared',
  'nimbus',
  'payments-agents',
  'search-agents',
  '__proto__',
  'constructor',
  'ünï',
  'x'.repeat(40),
  'x'.repeat(41),
  'dist',
  '..x',
  'node_modules',
];

const ownAccessPoint = (text: string, random: Random): string =>
  text.replaceAll(/fsap-[0-9a-f]+/g, () => `fsap-0${String(random.below(1e9)).padStart(16, '0')}`).replace(/^host:.*\n/m, '');

const copyTeam = (files: FleetFiles, from: string, to: string, change: (text: string) => string): FleetFiles =>
  pathsLike(files, new RegExp(`^overlays/${from}/`)).reduce(
    (all, path) => withFile(all, path.replace(`overlays/${from}/`, `overlays/${to}/`), change(textAt(files, path))),
    files,
  );

const newTeam: Mutator = ({ base: { files, teams } }, random) => {
  const from = random.pick(teams);
  const to = random.pick(teamNames);
  return teams.includes(to)
    ? undefined
    : copyTeam(files, from, to, (text) => ownAccessPoint(text, random).replaceAll(`${from}/`, `${to}/`));
};

/** With the same home: two controllers would write into it. */
const copiedTeam: Mutator = ({ base: { files, teams } }, random) => copyTeam(files, random.pick(teams), 'twin', (text) => text);

const removedTeam: Mutator = ({ base: { files, teams } }, random) => {
  const gone = random.pick(teams);
  return new Map([...files].filter(([path]) => !path.startsWith(`overlays/${gone}/`)));
};

const renamedTeam: Mutator = ({ base: { files, teams } }, random) => {
  const from = random.pick(teams);
  const to = random.pick(teamNames);
  if (teams.includes(to)) return undefined;
  return new Map([...copyTeam(files, from, to, (text) => text)].filter(([path]) => !path.startsWith(`overlays/${from}/`)));
};

export const fileMutators = {
  removedFile,
  renamedFile,
  fileOfTheGenerator,
  copiedFromAnotherTeam,
  copiedBeside,
  foreignFile,
  emptiedFile,
  noFile,
  hugeFile,
  newTeam,
  copiedTeam,
  removedTeam,
  renamedTeam,
};
