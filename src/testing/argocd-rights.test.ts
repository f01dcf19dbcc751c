import { describe, expect, it } from 'vitest';
import { teamKinds } from '../../charts/index.ts';
import type { EmittedKind, KubernetesObject } from '../model/index.ts';
import { repositoryObjects } from './repository-objects.ts';

// What Argo CD may do with the fleet of this repository: each project is held against what its folder holds. Argo CD reads `*` as a pattern, and `!` before a
// destination or repository as its opposite; an absent list of namespaced kinds means all, and an absent one of cluster-scoped kinds none.

interface Project {
  readonly name: string;
  readonly spec: {
    readonly sourceRepos: readonly string[];
    readonly destinations: readonly { readonly server?: string; readonly name?: string; readonly namespace?: string }[];
    readonly clusterResourceWhitelist: readonly (EmittedKind & { readonly name?: string })[];
    readonly namespaceResourceWhitelist: readonly EmittedKind[];
  };
}

const written = await repositoryObjects();
const inArgocd = written.filter(({ file }) => file.startsWith('dist/argocd/')).map(({ object }) => object);
const projects = inArgocd
  .filter(({ kind }) => kind === 'AppProject')
  .map(({ metadata, spec }) => ({ name: metadata.name, spec }) as Project);
const applications = inArgocd.filter(({ kind }) => kind === 'Application');
const applicationOf = (project: Project) => {
  const own = applications.filter(({ metadata }) => metadata.name === project.name);
  if (own.length !== 1) throw new Error(`${own.length} Applications are called "${project.name}"`);
  return own[0] as KubernetesObject & { readonly spec: { project: string; source: { repoURL: string; path: string; directory: object } } };
};

const folderOf = (project: Project): readonly KubernetesObject[] => {
  const { path } = applicationOf(project).spec.source;
  return written.filter(({ file }) => file.startsWith(`${path}/`)).map(({ object }) => object);
};
const teamProjects = projects.filter(({ name }) => !['acme', 'acme-cluster'].includes(name));

const printKind = ({ group, kind }: EmittedKind) => (group === '' ? kind : `${kind}.${group}`);
const kindOf = ({ apiVersion, kind }: KubernetesObject) =>
  printKind({ group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '', kind });
const unique = (texts: readonly string[]) => [...new Set(texts)].toSorted();
const namespacedKinds = (objects: readonly KubernetesObject[]) =>
  unique(objects.filter(({ metadata }) => metadata.namespace !== undefined).map(kindOf));
const clusterScoped = (objects: readonly KubernetesObject[]) =>
  unique(objects.filter(({ metadata }) => metadata.namespace === undefined).map((object) => `${kindOf(object)} ${object.metadata.name}`));
const admittedClusterScoped = ({ spec }: Project) =>
  unique(spec.clusterResourceWhitelist.map((entry) => `${printKind(entry)} ${entry.name}`));
const namespacesOf = ({ spec }: Project) => unique(spec.destinations.flatMap(({ namespace }) => namespace ?? []));

it('there is a project for every team, for what they share, and for Argo CD’s own objects', () => {
  expect(projects.map(({ name }) => name)).toEqual(['acme', 'acme-cluster', 'mobile', 'payments', 'payments-staging', 'search', 'web']);
});

describe.each(projects)('the project $name', (project) => {
  const { spec } = project;

  it('is its Application’s, which reads one folder', () => {
    const application = applicationOf(project);
    expect(application.spec.project).toBe(project.name);
    expect(application.spec).not.toHaveProperty('sources');
    expect(folderOf(project).length).toBeGreaterThan(0);
  });

  it('says nothing but these five things, so that nothing else makes it wider', () => {
    expect(Object.keys(spec).toSorted()).toEqual([
      'clusterResourceWhitelist',
      'description',
      'destinations',
      'namespaceResourceWhitelist',
      'sourceRepos',
    ]);
  });

  it('admits the one repository', () => {
    expect(spec.sourceRepos).toEqual(['https://github.com/acme/jenkins-fleet.git']);
    expect(spec.sourceRepos).toEqual([applicationOf(project).spec.source.repoURL]);
  });

  it('admits the namespaces that its folder has, on one cluster', () => {
    expect(namespacesOf(project)).toEqual(unique(folderOf(project).flatMap(({ metadata }) => metadata.namespace ?? [])));
    expect(unique(spec.destinations.map(({ server, name }) => `${server} ${name}`))).toEqual(['https://kubernetes.default.svc undefined']);
  });

  it('names every kind and every object, without a pattern but the one of the fleet’s name', () => {
    const { clusterResourceWhitelist: objects, namespaceResourceWhitelist: kinds, destinations } = spec;
    expect(objects.filter(({ name }) => name === undefined)).toEqual([]);
    const texts = [...kinds, ...destinations, ...objects.map((entry) => ({ ...entry, name: entry.name?.replace(/^acme-\*$/, '') }))];
    expect(texts.flatMap((entry) => Object.values(entry)).filter((text) => text !== undefined && /[*?[\]{}!]/.test(text))).toEqual([]);
  });
});

describe.each(teamProjects)('the project of the team $name', (project) => {
  it('admits the very cluster-scoped objects of its folder, by name', () => {
    expect(admittedClusterScoped(project)).toEqual(clusterScoped(folderOf(project)));
  });

  it('admits the kinds that the charts emit, and these are the ones of its folder or of a team that asks for more', () => {
    const admitted = project.spec.namespaceResourceWhitelist.map(printKind);
    expect(admitted).toEqual(teamKinds.map(printKind));
    expect(namespacedKinds(folderOf(project)).filter((kind) => !admitted.includes(kind))).toEqual([]);
  });

  it('admits nothing that another project admits', () => {
    const others = projects.filter((other) => other !== project);
    expect(others.flatMap(namespacesOf).filter((namespace) => namespacesOf(project).includes(namespace))).toEqual([]);
    expect(others.flatMap(admittedClusterScoped).filter((object) => admittedClusterScoped(project).includes(object))).toEqual([]);
  });
});

it('kinds by which one team could reach another are in no project of a team', () => {
  const dangerous = [
    'Secret',
    'Pod',
    'ClusterRole',
    'ClusterRoleBinding',
    'CustomResourceDefinition',
    'Application',
    'AppProject',
    'ClusterSecretStore',
    'SecretStore',
  ];
  const admitted = teamProjects.flatMap(({ spec }) =>
    [...spec.namespaceResourceWhitelist, ...spec.clusterResourceWhitelist].map(({ kind }) => kind),
  );
  expect(dangerous.filter((kind) => admitted.includes(kind))).toEqual([]);
});

it('the project of what all share admits the very objects of dist/cluster/, or those with the fleet’s name', () => {
  const cluster = projects.find(({ name }) => name === 'acme-cluster') as Project;
  const found = unique(clusterScoped(folderOf(cluster)).map((object) => object.replace(/ acme-.*/, ' acme-*')));
  expect(admittedClusterScoped(cluster)).toEqual(found);
  expect(unique(cluster.spec.namespaceResourceWhitelist.map(printKind))).toEqual(namespacedKinds(folderOf(cluster)));
});

it('the project of Argo CD’s own objects admits their kinds, and the ConfigMaps of managed settings', () => {
  const own = projects.find(({ name }) => name === 'acme') as Project;
  expect(admittedClusterScoped(own)).toEqual([]);
  expect(unique(own.spec.namespaceResourceWhitelist.map(printKind))).toEqual(unique(['ConfigMap', ...namespacedKinds(folderOf(own))]));
});
