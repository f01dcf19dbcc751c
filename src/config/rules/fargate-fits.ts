import type { AgentKind, FieldPath, Fleet, Team } from '../../model/index.ts';
import { privilegesOf } from '../privileges.ts';
import { quantityAmount } from '../schema/quantity.ts';
import { findInTeam, type Rule } from './rule.ts';

interface Misfit {
  /** Below the agent. */
  readonly path: FieldPath;
  readonly expected: string;
  readonly since: string;
  readonly found: string;
  readonly fix: string;
}

const onNodes = 'remove it, or let the kind run on nodes with compute: nodes';

/** The largest pod (EKS user guide, "Understand Fargate Pod configuration details"). */
const most = { cpu: '16', memory: '120Gi' } as const;

/** A kind on AWS Fargate asks for nothing that Fargate does not have: such a pod is refused, or waits for ever (EKS user guide, "AWS Fargate considerations"). */
export const fargateFits: Rule = {
  name: 'fargate-fits',
  check: (resolved) =>
    resolved.fleet.teams.flatMap((team) => [
      ...team.agents.flatMap((kind, index) =>
        findMisfits(kind).map(({ path, expected, since, found, fix }) => {
          const message = `expected ${expected} for the agent kind "${kind.name}", since ${since}, found ${found}`;
          return findInTeam(resolved, team, ['agents', index, ...path], message, fix);
        }),
      ),
      ...findRole(team, resolved.fleet).map((message) =>
        findInTeam(resolved, team, ['roles', 'agents'], message, 'write "identity: irsa" in fleet.yaml, or run the builds on nodes'),
      ),
    ]),
};

function findMisfits(kind: AgentKind): readonly Misfit[] {
  if (kind.compute !== 'fargate') return [];
  const misfits: readonly (Misfit | false)[] = [
    kind.architectures.includes('arm64') && {
      path: ['architectures'],
      expected: 'x86_64 alone',
      since: 'EKS has no Arm on Fargate',
      found: 'arm64',
      fix: 'write architectures: [x86_64]',
    },
    kind.capacity.includes('spot') && {
      path: ['capacity'],
      expected: 'on-demand alone',
      since: 'EKS has no spot capacity on Fargate',
      found: 'spot',
      fix: 'write capacity: [on-demand]',
    },
    Object.keys(kind.cache).length > 0 && {
      path: ['cache'],
      expected: 'no cache',
      since: 'pods on Fargate have none',
      found: Object.keys(kind.cache).join(' and '),
      fix: onNodes,
    },
  ];
  return [...misfits.filter((misfit) => misfit !== false), ...findPrivileges(kind), ...findResources(kind), ...findInPod(kind)];
}

const findPrivileges = (kind: AgentKind): readonly Misfit[] =>
  privilegesOf(kind).map((privilege) => ({
    path: [],
    expected: 'no privileges',
    since: 'Fargate gives them to nobody',
    found: privilege,
    fix: onNodes,
  }));

function findResources({ containers }: AgentKind): readonly Misfit[] {
  const devices = containers.flatMap(({ requests, limits }, position) =>
    [...new Set([...Object.keys(requests), ...Object.keys(limits)])]
      .filter((resource) => !['cpu', 'memory', 'ephemeral-storage'].includes(resource))
      .map(
        (resource): Misfit => ({
          path: ['containers', position],
          expected: 'no devices',
          since: 'Fargate has none',
          found: `"${resource}"`,
          fix: onNodes,
        }),
      ),
  );
  const sizes = (['cpu', 'memory'] as const).flatMap((resource): readonly Misfit[] => {
    const requested = containers.flatMap(({ requests }) => requests[resource] ?? []);
    const sum = requested.reduce((total, quantity) => total + quantityAmount(quantity), 0);
    if (sum <= quantityAmount(most[resource])) return [];
    return [
      {
        path: [],
        expected: `at most ${most[resource]} ${resource}`,
        since: 'a pod on Fargate has no more',
        found: requested.join(' + '),
        fix: 'ask for less',
      },
    ];
  });
  return [...devices, ...sizes];
}

/** What of a Pod would keep it from Fargate: other volumes than EFS that are made for it, and a choice of nodes. */
function findInPod({ podYaml }: AgentKind): readonly Misfit[] {
  const spec = (podYaml?.['spec'] ?? {}) as { readonly volumes?: readonly Readonly<Record<string, unknown>>[] };
  const volumes = (spec.volumes ?? []).flatMap((volume, index) =>
    ['awsElasticBlockStore', 'csi', 'ephemeral']
      .filter((source) => Object.hasOwn(volume, source))
      .map(
        (source): Misfit => ({
          path: ['podYaml', 'spec', 'volumes', index, source],
          expected: 'another volume',
          since: 'Fargate makes none',
          found: `"${source}"`,
          fix: onNodes,
        }),
      ),
  );
  const choices = ['affinity', 'nodeSelector', 'nodeName']
    .filter((field) => Object.hasOwn(spec, field))
    .map(
      (field): Misfit => ({
        path: ['podYaml', 'spec', field],
        expected: 'no choice of nodes',
        since: 'Fargate has none',
        found: `"${field}"`,
        fix: onNodes,
      }),
    );
  return [...volumes, ...choices];
}

/** EKS Pod Identity hands out credentials by a DaemonSet, which Fargate does not run; IAM roles for service accounts need none. */
function findRole({ agents, roles }: Team, { identity }: Fleet): readonly string[] {
  const kind = agents.find(({ compute }) => compute === 'fargate');
  if (kind === undefined || roles.agents === undefined || identity !== 'pod-identity') return [];
  return [
    `expected no role of builds, since the agent kind "${kind.name}" runs on Fargate, where the agent of EKS Pod Identity does not, found one`,
  ];
}
