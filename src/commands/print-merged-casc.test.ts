import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { CascEntry } from '../jenkins/casc/casc-node.ts';
import type { CascMapping, CascNode } from '../jenkins/index.ts';
import { cascLeavesOf } from './casc-leaves.ts';
import { printMergedCasc } from './print-merged-casc.ts';

const generated = { file: 'overlays/payments/team.yaml', line: 1, column: 1 };
const slack = (line: number) => ({ file: 'overlays/payments/casc/slack.yaml', line, column: 5 });

const map = (entries: Readonly<Record<string, CascNode>>, place = generated): CascMapping => ({
  kind: 'map',
  place,
  entries: new Map(Object.entries(entries).map(([key, value]): [string, CascEntry] => [key, { keyPlace: value.place, value }])),
});
const list = (items: readonly CascNode[], place = generated): CascNode => ({ kind: 'list', place, items });
const plain = (text: string, place = generated): CascNode => ({ kind: 'scalar', place, text, quoted: false });
const quoted = (text: string, place = generated): CascNode => ({ kind: 'scalar', place, text, quoted: true });

const tree = map({
  jenkins: map({
    numExecutors: plain('0'),
    nodes: list([]),
    clouds: list([map({ kubernetes: map({ name: quoted('kubernetes'), labels: list([quoted('a'), quoted('1.10', slack(9))]) }) })]),
  }),
  unclassified: map({
    slackNotifier: map({ teamDomain: plain('acme', slack(3)), token: quoted('${slack-token}', slack(4)), nothing: plain('', slack(5)) }),
    'odd key: "x"': map({}, slack(7)),
  }),
  jobs: list([map({ script: quoted("folder('a')\n\njob('a/b')\n") })]),
});

describe('printMergedCasc', () => {
  it('prints each value with its origin, in one column', () => {
    expect(printMergedCasc(tree)).toBe(`jenkins:
  numExecutors: 0            # generated from overlays/payments/team.yaml
  nodes: []                  # generated from overlays/payments/team.yaml
  clouds:
    - kubernetes:
        name: kubernetes     # generated from overlays/payments/team.yaml
        labels:
          - a                # generated from overlays/payments/team.yaml
          - "1.10"           # overlays/payments/casc/slack.yaml:9
unclassified:
  slackNotifier:
    teamDomain: acme         # overlays/payments/casc/slack.yaml:3
    token: "\${slack-token}"  # overlays/payments/casc/slack.yaml:4
    nothing:                 # overlays/payments/casc/slack.yaml:5
  "odd key: \\"x\\"": {}       # overlays/payments/casc/slack.yaml:7
jobs:
  - script: |                # generated from overlays/payments/team.yaml
      folder('a')

      job('a/b')
`);
  });

  it('leaves the column alone for a long value', () => {
    const text = printMergedCasc(map({ short: plain('1'), long: quoted(`${'x'.repeat(100)} y`) }));
    expect(text).toBe(
      `short: 1  # generated from overlays/payments/team.yaml\nlong: ${'x'.repeat(100)} y  # generated from overlays/payments/team.yaml\n`,
    );
  });

  it('prints nothing but {} of an empty tree', () => {
    expect(printMergedCasc(map({}))).toBe('{}  # generated from overlays/payments/team.yaml\n');
  });

  it('is YAML of the same tree, whatever the texts are', () => {
    const { node } = fc.letrec<{ node: CascNode; map: CascMapping }>((tie) => ({
      map: fc.dictionary(fc.string({ unit: 'binary' }), tie('node'), { maxKeys: 4 }).map((entries) => map(entries)),
      node: fc.oneof(
        { maxDepth: 4 },
        fc
          .string({ unit: fc.constantFrom(' ', '\n', '\t', '#', ':', '-', '"', "'", 'a', '|', '${', '\u2028') })
          .map((text) => quoted(text)),
        fc.integer().map((number) => plain(String(number))),
        fc.array(tie('node'), { maxLength: 4 }).map((items) => list(items)),
        tie('map'),
      ),
    }));
    fc.assert(
      fc.property(node, (value) => {
        const root = map({ root: value });
        expect(load(printMergedCasc(root), { schema: FAILSAFE_SCHEMA })).toEqual(plainOf(root));
      }),
      { numRuns: 300 },
    );
  });
});

describe('cascLeavesOf', () => {
  it('lists every value with its path and origin', () => {
    expect(cascLeavesOf(tree).map(({ path, value, origin }) => `${path} = ${value} (${origin})`)).toEqual([
      'jenkins.numExecutors = 0 (generated from overlays/payments/team.yaml)',
      'jenkins.nodes = [] (generated from overlays/payments/team.yaml)',
      'jenkins.clouds[0].kubernetes.name = kubernetes (generated from overlays/payments/team.yaml)',
      'jenkins.clouds[0].kubernetes.labels[0] = a (generated from overlays/payments/team.yaml)',
      'jenkins.clouds[0].kubernetes.labels[1] = 1.10 (overlays/payments/casc/slack.yaml:9)',
      'unclassified.slackNotifier.teamDomain = acme (overlays/payments/casc/slack.yaml:3)',
      'unclassified.slackNotifier.token = ${slack-token} (overlays/payments/casc/slack.yaml:4)',
      'unclassified.slackNotifier.nothing =  (overlays/payments/casc/slack.yaml:5)',
      'unclassified["odd key: \\"x\\""] = {} (overlays/payments/casc/slack.yaml:7)',
      `jobs[0].script = folder('a')\n\njob('a/b')\n (generated from overlays/payments/team.yaml)`,
    ]);
  });
});

/** The tree as a reader of YAML sees it that takes every scalar for text. */
function plainOf(node: CascNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainOf(value)]));
}
