import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const cdk8s = ['cdk8s', 'cdk8s-plus-27', 'constructs'];

/** Which folders and libraries the files of a folder may import, beside the folder itself. The longest folder that fits counts. */
const mayImport: Readonly<Record<string, { readonly folders: readonly string[]; readonly libraries: readonly string[] }>> = {
  'src/model': { folders: [], libraries: [] },
  'src/messages': { folders: ['src/model'], libraries: ['yaml', 'fastest-levenshtein'] },
  'src/config': { folders: ['src/model', 'src/messages', 'src/policy/pod-security'], libraries: ['js-yaml', 'yaml', 'zod', 'node:crypto'] },
  'src/jenkins': { folders: ['src/model', 'src/messages'], libraries: ['js-yaml', 'yaml', 'fastest-levenshtein', 'node:crypto'] },
  'src/groovy': { folders: ['src/model', 'src/messages'], libraries: ['node:crypto', 'node:zlib'] },
  'src/groovy/jvm': {
    folders: ['src/model', 'src/messages', 'src/groovy'],
    libraries: ['node:crypto', 'node:child_process', 'node:events'],
  },
  'src/patch': { folders: ['src/model', 'src/messages'], libraries: ['fast-json-patch', 'node:util'] },
  'src/policy': { folders: ['src/model', 'src/messages'], libraries: [] },
  'src/secrets': { folders: ['src/model'], libraries: [] },
  'src/impact': { folders: ['src/model'], libraries: ['js-yaml'] },
  'src/output': { folders: ['src/model', 'src/messages'], libraries: ['node:path'] },
  charts: { folders: ['src/model', 'imports'], libraries: [...cdk8s, 'node:crypto'] },
  argocd: { folders: ['src/model', 'imports'], libraries: cdk8s },
  imports: { folders: [], libraries: cdk8s },
  'src/commands': { folders: ['src', 'charts', 'argocd'], libraries: ['node:fs', 'node:path'] },
  'src/synth.ts': { folders: ['src', 'charts', 'argocd'], libraries: [] },
  'src/cli.ts': { folders: ['src/commands'], libraries: ['commander', 'node:os'] },
};

/** The rules of a grammar call each other in circles: to the rest of the program such a folder is one file. */
const grammars = ['src/groovy/outline'];

/** Only files that say so in their name touch the disk. */
const diskAccess = /^src\/(config\/read-|groovy\/(\w+\/)?(read|write|run)-|output\/(read|write|recover)-|commands\/)/;

const sources = ['src', 'charts', 'argocd', 'imports'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('.test.') && !isTestOnly(path)),
);

const imports = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g)]
    .map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '')
    .map((specifier) => ({ file, target: specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier })),
);

function isTestOnly(path: string): boolean {
  return path.startsWith('src/testing/') || /\/(fake|build)-[^/]*\.ts$/.test(path);
}

const areaOf = (file: string): string | undefined =>
  Object.keys(mayImport)
    .filter((area) => file === area || file.startsWith(`${area}/`))
    .toSorted((a, b) => b.length - a.length)[0];

const isBelow = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

describe('every source file', () => {
  it('belongs to an area of the table', () => {
    expect(sources.filter((file) => areaOf(file) === undefined)).toEqual([]);
  });
});

describe('imports', () => {
  it.each(imports)('$file may import $target', ({ file, target }) => {
    const area = areaOf(file) ?? '';
    const { folders, libraries } = mayImport[area] ?? { folders: [], libraries: [] };
    const isDisk = target === 'node:fs' || target === 'node:path' || target === 'node:os';
    const allowed = /^(src|charts|argocd|imports)\//.test(target)
      ? isBelow(target, area) || folders.some((folder) => isBelow(target, folder))
      : libraries.includes(target) || (isDisk && diskAccess.test(file));
    expect(allowed).toBe(true);
  });

  it('form no circle', () => {
    const unitOf = (file: string) => grammars.find((folder) => isBelow(file, folder)) ?? file;
    const graph = new Map<string, readonly string[]>();
    for (const { file, target } of imports.filter((entry) => unitOf(entry.file) !== unitOf(entry.target))) {
      graph.set(unitOf(file), [...(graph.get(unitOf(file)) ?? []), unitOf(target)]);
    }
    const visit = (file: string, trail: readonly string[]): readonly string[] => {
      if (trail.includes(file)) {
        return [[...trail.slice(trail.indexOf(file)), file].join(' → ')];
      }
      const targets = graph.get(file) ?? [];
      const circles = targets.flatMap((target) => visit(target, [...trail, file]));
      if (circles.length === 0) {
        graph.set(file, []);
      }
      return circles;
    };
    expect([...graph.keys()].flatMap((file) => visit(file, []))).toEqual([]);
  });
});

describe('the process and the console', () => {
  it.each(sources.filter((file) => file !== 'src/cli.ts'))('%s leaves them to the command line', (file) => {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^'\n]*'/g, '');
    expect(code).not.toMatch(/\bprocess\.(?!pid\b|kill\b)|\bconsole\./);
  });
});

describe('a render', () => {
  it.each(sources.filter((file) => /^(charts|argocd|imports|src\/(jenkins|patch|policy|config))\//.test(file)))(
    '%s knows no clock, randomness or environment',
    (file) => {
      expect(readFileSync(file, 'utf8')).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID|process\.env/);
    },
  );
});

describe('names of folders and files', () => {
  it('say what is in them', () => {
    expect(sources.filter((file) => /\b(utils?|helpers?|common|misc)\b/.test(file))).toEqual([]);
  });
});
