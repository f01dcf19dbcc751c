import type { Team } from '../../../src/model/index.ts';
import type { Api } from '../../cluster-tools/api.ts';
import { isolationLines, type Right } from '../isolation-lines.ts';
import type { Area, Proof } from '../proof.ts';
import type { Scene } from '../scene.ts';

/** What every user may do who is logged in: ask about himself (ClusterRole `system:basic-user`). */
const harmless = new Set(['selfsubjectaccessreviews', 'selfsubjectrulesreviews', 'selfsubjectreviews']);

export const isolationProofs: readonly Proof[] = isolationLines.map(({ name, rights }) => ({
  name,
  prove: async ({ api, teams }) => {
    const asked = teams.flatMap(({ team }) => rights(team, teams.find((other) => other.team.name !== team.name)?.team ?? nobody(team)));
    return (await Promise.all(asked.map((right) => wrongAnswer(api, right)))).flat();
  },
}));

/** Another team where there is none: rights are held against names, not against what is there. */
const nobody = (team: Team): Team => ({ ...team, namespace: 'another', agentsNamespace: 'another-agents' });

/** Asks the API server as an administrator asks for somebody else. */
const wrongAnswer = async (
  api: Api,
  { who, verb, resource, group, subresource, namespace, allowed }: Right,
): Promise<readonly string[]> => {
  const user = `system:serviceaccount:${who.namespace}:${who.name}`;
  const groups = ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${who.namespace}`];
  const resourceAttributes = { verb, group, resource, ...(subresource && { subresource }), ...(namespace && { namespace }) };
  const { body } = await api.request('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', {
    body: { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec: { user, groups, resourceAttributes } },
  });
  if (body.status?.allowed === allowed) return [];
  const what = `${verb} ${[resource, subresource].filter(Boolean).join('/')}${namespace ? ` in "${namespace}"` : ' in the whole cluster'}`;
  const why = body.status?.reason ? `: ${body.status.reason}` : '';
  return [`ServiceAccount "${who.name}" in "${who.namespace}" ${allowed ? 'may not' : 'may'} ${what}${why}${body.message ?? ''}`];
};

/** Which verbs a controller has on what, in which of its namespaces. */
const controllerRules: Readonly<Record<'namespace' | 'agentsNamespace', Readonly<Record<string, readonly string[]>>>> = {
  namespace: { configmaps: ['get', 'list', 'watch'] },
  agentsNamespace: {
    pods: ['create', 'delete', 'get', 'list', 'patch', 'watch'],
    'pods/exec': ['create', 'get'],
    'pods/log': ['get'],
    events: ['get', 'list', 'watch'],
  },
};

export const noOtherRight: Proof = {
  name: 'no service account of the fleet may do anything else, on any resource, in any namespace or in the cluster',
  prove: async (scene) => {
    const namespaces = (await scene.api.list('v1', 'Namespace')).map(({ metadata }) => metadata.name as string);
    const found = scene.teams.flatMap(({ team }) =>
      accountsOf(scene, team.name).map(async (account) => {
        const inEach = await Promise.all(
          namespaces.map(async (namespace) => ({ namespace, rules: await rulesOf(scene.api, account, namespace) })),
        );
        return inEach.flatMap(({ namespace, rules }) => {
          const place =
            account.name === 'jenkins'
              ? (
                  [
                    ['namespace', team.namespace],
                    ['agentsNamespace', team.agentsNamespace],
                  ] as const
                ).find(([, name]) => name === namespace)
              : undefined;
          const may = place === undefined ? {} : controllerRules[place[0]];
          return rules
            .flatMap((rule) => beyond(rule, may))
            .map((right) => `ServiceAccount "${account.name}" in "${account.namespace}" may ${right} in "${namespace}"`);
        });
      }),
    );
    return (await Promise.all(found)).flat(2);
  },
};

interface Account {
  readonly name: string;
  readonly namespace: string;
}

/** Those of the manifests, and those that Kubernetes makes. */
const accountsOf = ({ teams }: Scene, name: string): readonly Account[] =>
  teams
    .filter(({ team }) => team.name === name)
    .flatMap(({ team, objects }) => [
      ...objects
        .filter(({ kind }) => kind === 'ServiceAccount')
        .map(({ metadata }) => ({ name: metadata.name, namespace: metadata.namespace ?? '' })),
      { name: 'default', namespace: team.namespace },
    ]);

interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
}

/** All rules that hold for somebody in a namespace, those of the cluster among them. Nothing is left out where only RBAC decides. */
const rulesOf = async (api: Api, { name, namespace: home }: Account, namespace: string): Promise<readonly Rule[]> => {
  const { status, body } = await api.request('POST', '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews', {
    body: { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', spec: { namespace } },
    headers: { 'impersonate-user': `system:serviceaccount:${home}:${name}` },
  });
  if (status >= 300) throw new Error(body.message);
  if (body.status.incomplete)
    throw new Error(`the API server does not know all rights of "${name}" in "${home}": ${body.status.evaluationError}`);
  return body.status.resourceRules;
};

const beyond = ({ verbs, apiGroups = [], resources = [] }: Rule, may: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  resources.flatMap((resource) => {
    if (harmless.has(resource) && verbs.every((verb) => verb === 'create')) return [];
    const known = apiGroups.every((group) => group === '') ? (may[resource] ?? []) : [];
    const more = verbs.filter((verb) => !known.includes(verb));
    return more.length === 0 ? [] : [`${more.join(', ')} ${resource}${apiGroups.some(Boolean) ? ` of ${apiGroups.join(', ')}` : ''}`];
  });

export const rights: Area = {
  title: 'who may do what (SubjectAccessReview, SelfSubjectRulesReview)',
  proofs: [...isolationProofs, noOtherRight],
};
