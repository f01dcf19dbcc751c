import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseInputs } from '../../config/index.ts';
import { buildInputs } from '../build-inputs.ts';

const page = readFileSync('docs/supply-chain.md', 'utf8');
const blocksOf = (language: string): readonly string[] =>
  Array.from(page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, block]) => block ?? '');

describe('docs/supply-chain.md', () => {
  it('shows parts of a fleet.yaml that are as they should be', () => {
    const examples = blocksOf('yaml');
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.flatMap((fleet) => parseInputs(buildInputs({ fleet })).problems)).toEqual([]);
  });

  it('tells other CI systems to do what the workflow does', () => {
    const commands = blocksOf('sh').at(-1)?.trim().split('\n') ?? [];
    const workflow = load(readFileSync('.github/workflows/ci.yml', 'utf8')) as {
      readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
    };
    expect(commands).toEqual(workflow.jobs.check.steps.flatMap(({ run }) => run ?? []));
  });

  it('counts the packages without a digest as their test does', () => {
    const [, most] = /toBeLessThanOrEqual\((\d+)\)/.exec(readFileSync('src/testing/supply-chain/dependencies.test.ts', 'utf8')) ?? [];
    expect([most, page.includes('Forty entries of the lock file have no digest')]).toEqual(['40', true]);
  });

  it('names settings of .npmrc and files that there are', () => {
    const settings = readFileSync('.npmrc', 'utf8');
    const named = Array.from(page.matchAll(/\(`([a-z][a-z-]+)`\)/g), ([, name]) => name ?? '');
    expect(named.length).toBe(4);
    expect(named.filter((name) => !settings.includes(`${name}=true`))).toEqual([]);
    const links = Array.from(page.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, link]) => `docs/${link}`);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
