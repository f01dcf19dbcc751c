import { describe, expect, it } from 'vitest';
import { buildTeam } from '../../testing/build-fleet.ts';
import { buildMade } from '../../testing/build-made.ts';
import { composeJobsCasc } from './jobs-casc.ts';

const teamWith = (...names: string[]) => buildTeam({ jobs: names.map((name) => ({ name, path: `overlays/payments/${name}`, text: '' })) });

const entriesFor = (...names: string[]) => Object.values(composeJobsCasc(teamWith(...names), buildMade('web')) ?? {}).flat();
const scriptOf = (entry: unknown): string => (typeof entry === 'object' && entry !== null && 'script' in entry ? String(entry.script) : '');

/** The script that makes the folders: the first entry of the list. */
const foldersScript = (...names: string[]): string => scriptOf(entriesFor(...names)[0]);

describe('composeJobsCasc', () => {
  it('is nothing for a team without jobs and without the plugin', () => {
    expect(composeJobsCasc({ ...teamWith(), plugins: [] }, buildMade())).toBeUndefined();
  });

  it('deals with jobs that are gone also for a team without jobs, since its last one may be gone', () => {
    const entries = entriesFor();
    expect(entries.map(scriptOf)).toStrictEqual([expect.stringContaining("\ndef action = 'disable'    // generated")]);
  });

  it('runs files in the root of jobs/ without making folders', () => {
    expect(entriesFor('jobs/api.groovy')).toStrictEqual([
      { file: '/var/jenkins_home/casc_configs/jobs__api.groovy' },
      { script: expect.any(String) },
    ]);
  });

  it('deals with jobs that are gone at the very end, and knows folders and jobs that are not', () => {
    const last = scriptOf(entriesFor('jobs/b/x.groovy', 'jobs/a.groovy').at(-1));
    expect(last).toContain("\ndef wanted = [\n    'b', // folder\n    'web',\n]    // generated");
  });

  it('runs the files of a folder by name, and before those of its sub-folders', () => {
    const names = ['jobs/b.groovy', 'jobs/a.groovy', 'jobs/a/z.groovy', 'jobs/a/b/a.groovy', 'jobs/a/b-c.groovy', 'jobs/B/x.groovy'];
    const files = ['a', 'b', 'B__x', 'a__b-c', 'a__z', 'a__b__a'].map((key) => ({
      file: `/var/jenkins_home/casc_configs/jobs__${key}.groovy`,
    }));
    expect(entriesFor(...names).slice(1, -1)).toStrictEqual(files);
    expect(entriesFor(...names.toReversed())).toStrictEqual(entriesFor(...names));
  });

  it('makes the folders in a script before all files', () => {
    const script = foldersScript('jobs/backend/mobile/app.groovy', 'jobs/api.groovy');
    expect(script).toContain("\ndef names = ['backend', 'backend/mobile']    // generated");
  });

  it('writes names of folders as Groovy text', () => {
    expect(foldersScript("jobs/O'Neil/x.groovy", 'jobs/a$&b/x.groovy')).toContain("def names = ['O\\'Neil', 'a$&b']    // generated");
  });

  it('loads a folder that is on disk, and never gives it to Job DSL', () => {
    const script = foldersScript('jobs/backend/api.groovy');
    expect(script).toMatch(/if \(controller\.getItemByFullName\(name\) != null\) \{\s+return\s/);
    expect(script).toMatch(/!Items\.getConfigFile\(directory\)\.exists\(\)\) \{\s+folder\(name\)\s+return\s/);
    expect(script).toContain('parent.add(Items.load(parent, directory), leaf)');
    expect(script.match(/folder\(name\)/g)).toHaveLength(1);
  });

  it('names classes of the core only, since Job DSL sees no others', () => {
    const imports = foldersScript('jobs/backend/api.groovy').match(/^import .*$/gm);
    expect(imports).toStrictEqual([
      'import hudson.model.Items',
      'import java.util.logging.Level',
      'import java.util.logging.Logger',
      'import jenkins.model.Jenkins',
    ]);
  });
});
