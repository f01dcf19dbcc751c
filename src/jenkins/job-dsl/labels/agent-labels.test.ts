import { describe, expect, it } from 'vitest';
import { buildCascTree } from '../../configurators/build-casc-tree.ts';
import { agentLabels } from './agent-labels.ts';

const read = (jenkins: string): readonly string[] | undefined =>
  agentLabels(buildCascTree(`jenkins:\n${jenkins.replaceAll(/^/gm, '  ')}`))?.map((labels) => [...labels].join(' '));

const noExecutors = 'numExecutors: 0\n';

describe('labels are known of', () => {
  it.each([
    ['a controller without executors', noExecutors, []],
    ['the built-in node', 'numExecutors: 2\nlabelString: "linux docker"', ['built-in master linux docker']],
    ['the built-in node, which has two executors unless it is said', 'mode: EXCLUSIVE', ['built-in master']],
    [
      'templates of Kubernetes clouds',
      `${noExecutors}clouds:\n- kubernetes: {name: a, templates: [{name: base}, {name: x, label: "linux  spot"}]}\n- kubernetes: {name: b}`,
      ['', 'linux spot'],
    ],
    [
      'permanent agents, whose name is a label',
      `${noExecutors}nodes:\n- permanent: {name: mac-1, labelString: "mac xcode"}\n- dumb: {name: mac-2}`,
      ['mac-1 mac xcode', 'mac-2'],
    ],
  ])('%s', (_, casc, expected) => {
    expect(read(casc)).toEqual(expected);
  });
});

describe('nothing is known with', () => {
  it.each([
    ['a cloud of another kind', `${noExecutors}clouds:\n- amazonEC2: {name: a}`],
    ['an agent of another kind', `${noExecutors}nodes:\n- other: {name: a}`],
    ['a label that is a secret', `${noExecutors}nodes:\n- permanent: {name: a, labelString: "\${label}"}`],
    ['a name that is a secret', `${noExecutors}nodes:\n- permanent: {name: "\${name}", labelString: linux}`],
    ['a label in quotes', `${noExecutors}nodes:\n- permanent: {name: a, labelString: '"mac mini"'}`],
  ])('%s', (_, casc) => {
    expect(read(casc)).toBeUndefined();
  });
});
