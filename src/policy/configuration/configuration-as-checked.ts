import type { FieldPath, KubernetesObject, Patch } from '../../model/index.ts';
import { isTarget } from '../fields/is-target.ts';
import { isMap, mapsAt, type PlainMap } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/** ConfigMaps with the files of a controller, and with the program that delivers them. */
const delivered = /^jenkins-(config(-\d+)?|programs)$/;

/** Where Jenkins reads its configuration, and how strictly. A property beats a variable (configuration-as-code 2117, `ConfigurationContext`). */
const variables: Readonly<Record<string, string>> = {
  CASC_JENKINS_CONFIG: '/var/jenkins_home/casc_configs',
  CASC_MERGE_STRATEGY: 'errorOnConflict',
  CASC_STRICT_SECRET_RESOLUTION: 'true',
};
const property = /-Dcasc\.(jenkins\.config|merge\.strategy)=/;

/**
 * The controller reads the very files that were checked. A patch changes no ConfigMap's data: JCasC and Job DSL would reach Jenkins unread, and pods of builds that
 * nobody looked at. And nothing makes Jenkins read other files.
 */
export const configurationAsChecked: Policy = {
  name: 'configuration-as-checked',
  canBeAllowed: false,
  check: (subject) => [
    ...subject.objects
      .filter((object) => isDelivered(object, subject))
      .flatMap((object) => [...findChanges(object, subject), ...findUndelivered(object)]),
    ...subject.objects.filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'jenkins').flatMap(findOtherFiles),
  ],
};

const isDelivered = ({ kind, metadata }: KubernetesObject, { team }: Subject): boolean =>
  kind === 'ConfigMap' && metadata.namespace === team.namespace && delivered.test(metadata.name);

const findChanges = (of: KubernetesObject, { team }: Subject): readonly Violation[] =>
  ['data', 'binaryData']
    .filter((field) => team.patches.some(({ target, change }) => isTarget(target, of) && changes(change, field)))
    .map((field) => ({
      of,
      path: [field],
      message: `has "${field}" from a patch, which nobody has checked`,
      fix: 'put the files into casc/ or jobs/ of the team',
    }));

/** By this label config-reload finds the ConfigMaps with files; what is immutable takes no other files ever after. */
const findUndelivered = (of: KubernetesObject): readonly Violation[] => [
  ...(of['immutable'] === true
    ? [{ of, path: ['immutable'], message: 'is immutable, so that the API server refuses every later configuration', fix: 'remove it' }]
    : []),
  ...(of.metadata.name === 'jenkins-programs' || of.metadata.labels?.['jenkins-fleet/config'] === 'true'
    ? []
    : [
        {
          of,
          path: ['metadata', 'labels', 'jenkins-fleet/config'],
          message: 'needs the label "jenkins-fleet/config" to be "true", or no controller gets its files',
          fix: 'leave it as it is',
        },
      ]),
];

/** Whether a patch writes a field of the root, or the root itself. */
const changes = (change: Patch['change'], field: string): boolean => {
  if ('merge' in change) return isMap(change.merge) && Object.hasOwn(change.merge, field);
  return change.ops
    .filter(isMap)
    .some(({ op, path, from }) => op !== 'test' && [path, op === 'move' ? from : undefined].some((at) => isIn(at, field)));
};

const isIn = (pointer: unknown, field: string): boolean => {
  if (typeof pointer !== 'string') return false;
  const [, first] = pointer.split('/');
  return first === undefined || first === field;
};

const findOtherFiles = (of: KubernetesObject): readonly Violation[] =>
  mapsAt(of, ['spec', 'template', 'spec', 'containers'])
    .filter(({ item }) => item['name'] === 'jenkins')
    .flatMap(({ item, path }) => [...findVariables(of, item, path), ...findProperties(of, item, path)]);

/** Of two variables with one name the later one counts. */
const findVariables = (of: KubernetesObject, container: PlainMap, path: FieldPath): readonly Violation[] => {
  const written = mapsAt(container, ['env']);
  return Object.entries(variables).flatMap(([name, expected]) => {
    const all = written.filter(({ item }) => item['name'] === name);
    const wrong = all.find(({ item }) => item['value'] !== expected);
    if (all.length > 0 && wrong === undefined) return [];
    const message = `needs the variable "${name}" to be "${expected}" in the container "jenkins", or Jenkins reads other files than those that were checked, or less strictly`;
    return [{ of, path: [...path, ...(wrong?.path ?? ['env'])], message, fix: 'leave it as it is' }];
  });
};

const findProperties = (of: KubernetesObject, container: PlainMap, path: FieldPath): readonly Violation[] => {
  const isSet = (value: unknown) => typeof value === 'string' && property.test(value);
  const places = [
    ...mapsAt(container, ['env']).flatMap(({ item, path: below }) => (isSet(item['value']) ? [below] : [])),
    ...['command', 'args'].flatMap((field) => ([container[field]].flat().some(isSet) ? [[field]] : [])),
  ];
  return places.map((below) => ({
    of,
    path: [...path, ...below],
    message: 'sets a property "casc.…" in the container "jenkins", by which Jenkins reads other files than those that were checked',
    fix: 'remove it',
  }));
};
