import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const folder = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const workflow = load(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  return { file, text, workflow, jobs, steps: jobs.flatMap((job) => job.steps) };
});

/** An action by its whole commit, with the version for people and for Renovate behind it. */
const pinned = /^\s*(?:- )?uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

describe.each(workflows)('$file', ({ text, workflow, jobs, steps }) => {
  it('names every action by its commit and its version', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
    // One version of each action in all jobs.
    const actions = new Map(steps.flatMap(({ uses: action }) => (action === undefined ? [] : [[action.split('@')[0], action] as const])));
    expect(steps.filter(({ uses: action }) => action !== undefined && actions.get(action.split('@')[0]) !== action)).toEqual([]);
  });

  it('may read the repository, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(({ permissions }) => permissions !== undefined)).toEqual([]);
    expect(text).not.toMatch(/secrets\.|\$\{\{\s*secrets/);
  });

  it('runs no code of a stranger with rights: neither pull_request_target nor texts of an event in a script', () => {
    expect(Object.keys(workflow.on).filter((event) => !['pull_request', 'push', 'schedule', 'workflow_dispatch'].includes(event))).toEqual(
      [],
    );
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('leaves no credentials behind a checkout, and takes no cache', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(jobs.length);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    const nodes = steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(nodes.filter((step) => step.with?.['package-manager-cache'] !== false)).toEqual([]);
    expect(nodes.filter((step) => !/^\d+\.\d+\.\d+$/.test(String(step.with?.['node-version'])))).toEqual([]);
    expect(steps.filter((step) => step.with?.['cache'] !== undefined)).toEqual([]);
  });

  it('ends, on a runner of one version, and once for each branch', () => {
    expect(jobs.filter((job) => !/^ubuntu-\d+\.\d+$/.test(job['runs-on']))).toEqual([]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
    expect(workflow.concurrency?.group).toContain('github.ref');
  });

  it('runs commands that there are', () => {
    const commands = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''));
    expect(commands).toContain('check');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('there is a workflow', () => {
  expect(workflows.length).toBeGreaterThan(0);
});

it('the gate of this program does without', () => {
  expect(readFileSync('.ci/run', 'utf8')).not.toContain('.github');
});
