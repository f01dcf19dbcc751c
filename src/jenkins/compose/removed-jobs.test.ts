import { describe, expect, it } from 'vitest';
import { buildTeam } from '../../testing/build-fleet.ts';
import type { WrittenName } from '../../testing/build-item.ts';
import { buildMade } from '../../testing/build-made.ts';
import { composeRemovedJobs } from './removed-jobs.ts';

const compose = (...names: WrittenName[]) =>
  composeRemovedJobs(buildTeam({ removedJobs: 'delete' }), buildMade(...names), ['backend']).script;

describe('composeRemovedJobs', () => {
  it('writes one name on a line, so that a difference shows what has changed', () => {
    expect(compose('web', 'backend/api', ['backend/', null])).toContain(`
def wanted = [
    'backend', // folder
    'backend/api',
    'web',
]    // generated: full names of the folders and jobs that are declared
def perhaps = [
    'backend/*',
]    // generated: names that scripts compute, with * for what is not known
def action = 'delete'    // generated: keep, disable or delete
def mostDeletions = 20    // generated: at once; more look like a mistake
`);
  });

  it('writes empty lists for a team without jobs', () => {
    const { script } = composeRemovedJobs(buildTeam(), buildMade(), []);
    expect(script).toContain('\ndef wanted = []    // generated');
    expect(script).toContain('\ndef perhaps = []    // generated');
    expect(script).toContain("\ndef action = 'disable'    // generated");
  });

  it('writes names as they are', () => {
    expect(compose('a$&b', "O'Neil")).toContain("\n    'O\\'Neil',\n    'a$&b',\n");
  });

  it('names classes of the core only, since Job DSL sees no others', () => {
    const imports = compose().match(/(?<=^import ).*$/gm);
    expect(imports).toContain('jenkins.model.Jenkins');
    expect(imports?.filter((name) => !/^(java|hudson\.(init|model)|jenkins\.(model|util))\.[\w.]+$/.test(name))).toEqual([]);
    expect(compose()).not.toMatch(/\b(com|org|io)\.\w+\./);
  });

  it('leaves nothing outside of try but its lists and its log', () => {
    const code = compose().replaceAll(/^(\/\/|import ).*\n/gm, '');
    const outside = code.replace(/^try \{\n[^]*?^\} catch \(Throwable e\) \{\n[^]*?^\}\n$/m, '');
    expect(outside.match(/^\w+ \w+/gm)).toEqual(['def wanted', 'def perhaps', 'def action', 'def mostDeletions', 'def log']);
  });
});
