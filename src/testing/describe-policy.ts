import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import type { WrittenInputs } from './build-inputs.ts';
import { buildPatchedSubject, problemsOf } from './build-subject.ts';

export interface PolicyCases {
  /** Fleets whose final objects fulfil the policy, by what they show. */
  readonly accepts: Readonly<Record<string, WrittenInputs>>;
  /** Fleets that break it, each with what is said of its first team: `line in patches.yaml: message`, or `file:line: message` for other files. */
  readonly rejects: Readonly<Record<string, readonly [written: WrittenInputs, ...problems: string[]]>>;
}

/** Tests a policy on fleets that are written, resolved, rendered and patched, with a table of what it accepts and one of what it rejects. */
export function describePolicy(policy: Policy, { accepts, rejects }: PolicyCases): void {
  const print = (written: WrittenInputs) =>
    problemsOf(policy, buildPatchedSubject(written)).map(({ file, line, message }) => {
      const name = file.replace(/^overlays\/payments\/(patches\.yaml)?/, '');
      return `${[name, line].filter((part) => part !== '' && part !== undefined).join(':')}: ${message}`;
    });

  describe(policy.name, () => {
    it.each(Object.entries(accepts))('accepts %s', (_, written) => {
      expect(print(written)).toEqual([]);
    });

    it.each(Object.entries(rejects))('rejects %s', (_, [written, ...problems]) => {
      expect(print(written)).toEqual(problems);
    });
  });
}

/** The minimal team with a patch of one of its objects, which begins in line 3: `merge: …` or `ops: …`. */
export const patch = (target: string, change: string, written: WrittenInputs = {}): WrittenInputs => {
  const { payments = '' } = written.teams ?? {};
  const team = typeof payments === 'string' ? { team: payments } : payments;
  const patches = `- target: ${target}\n  reason: test\n  ${change.trim().replaceAll('\n', '\n  ')}\n`;
  return { ...written, teams: { payments: { ...team, patches } } };
};

/** The minimal team with a patch of its controller's Deployment. */
export const patchController = (change: string, written?: WrittenInputs): WrittenInputs =>
  patch('{kind: Deployment, name: jenkins}', change, written);

/** The minimal team with a patch that is merged into the spec of its controller's pod. */
export const mergeIntoController = (spec: string, written?: WrittenInputs): WrittenInputs =>
  patchController(`merge: {spec: {template: {spec: ${spec}}}}`, written);

/** The minimal team with a patch of JSON 6902 in its controller's pod: a path below its spec and a value, or none to remove what is there. */
export const changeController = (path: string, value?: string, written?: WrittenInputs): WrittenInputs => {
  const at = `path: /spec/template/spec${path}`;
  return patchController(
    `ops: [{op: ${value === undefined ? 'remove' : 'add'}, ${at}${value === undefined ? '' : `, value: ${value}`}}]`,
    written,
  );
};

/** A team with one pod template in a cloud of its own, in line 7 of casc/cloud.yaml; its attributes begin with a comma. */
export const ownTemplate = (
  attributes: string,
  { team = '', ...written }: WrittenInputs & { readonly team?: string } = {},
): WrittenInputs => ({
  ...written,
  teams: {
    payments: {
      team,
      casc: {
        'cloud.yaml': `jenkins:
  clouds:
    - kubernetes:
        name: own
        namespace: payments-agents
        templates:
          - {id: own-tools, name: tools, label: tools${attributes}}
`,
      },
    },
  },
});

/** The minimal team with one kind of agent that is written in line 2 of its team.yaml. */
export const ownKind = (kind: string, written: WrittenInputs = {}): WrittenInputs => ({
  ...written,
  teams: { payments: { team: `agents: [own]\nagentKinds: {own: ${kind}}\n` } },
});
