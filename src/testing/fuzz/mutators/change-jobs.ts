import { type Mutator, pathsLike, textAt, withFile } from './mutator.ts';

const scripts = /\.groovy$/;

const pieceOfGroovy: Mutator = ({ base: { files } }, random) => {
  const path = random.pick(pathsLike(files, scripts));
  const text = textAt(files, path);
  const at = random.below(text.length + 1);
  const piece = random.pick([
    "'",
    '"',
    "'''",
    '"""',
    '/',
    '$/',
    '${',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '\\',
    '/*',
    '*/',
    '\\u0041',
    '#',
    '“',
    '1e',
    '->',
    '\0',
  ]);
  return withFile(files, path, text.slice(0, at) + piece + text.slice(at + random.below(3)));
};

/** What a team may write. */
const moreJobs: Mutator = ({ base: { files } }, random) => {
  const path = random.pick(pathsLike(files, scripts));
  const more = random.pick([
    "pipelineJob('nightly') {\n    definition { cps { script('echo 1'); sandbox() } }\n}\n",
    "folder('more') {\n    description('More')\n}\n",
    "listView('More') {\n    jobs { regex('.*') }\n}\n",
    "['a', 'b'].each { name ->\n    pipelineJob(\"more-${name}\") {\n        definition { cps { script('echo 1'); sandbox() } }\n    }\n}\n",
    "freeStyleJob('plain') {\n    steps { shell('true') }\n}\n",
    '// a comment\n',
  ]);
  return withFile(files, path, `${textAt(files, path)}\n${more}`);
};

/** What no team may write, or what makes no sense. */
const strangeJobs: Mutator = ({ base: { files } }, random) => {
  const path = random.pick(pathsLike(files, scripts));
  const more = random.pick([
    "pipelineJob('../x') { }\n",
    "pipelineJob('') { }\n",
    'pipelineJob(null) { }\n',
    "pipelineJob('a/b/c/d') { }\n",
    "folder('.') { }\n",
    'jenkins.model.Jenkins.get().doSafeExit(null)\n',
    'System.exit(0)\n',
    'throw new Error()\n',
    'while (true) { }\n',
    'def f() { f() }; f()\n',
    "pipelineJob('x') { nosuchmethod() }\n",
    "pipelineJob('x') { definition { cps { script('x') } } }\n",
    `pipelineJob('x') { ${'a { '.repeat(500)}${'}'.repeat(500)} }\n`,
    `def x = ${'('.repeat(1_500)}1${')'.repeat(1_500)}\n`,
    `def x = ${'1 + '.repeat(5_000)}1\n`,
    `def x = [${'1, '.repeat(20_000)}1]\n`,
    "readFileFromWorkspace('/etc/passwd')\n",
  ]);
  return withFile(files, path, `${textAt(files, path)}\n${more}`);
};

export const jobMutators = { pieceOfGroovy, moreJobs, strangeJobs };
