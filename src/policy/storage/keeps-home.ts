import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapsAt, type PlainMap, valueAt } from '../fields/value-at.ts';
import { normalizePath } from '../pods/pod-spec.ts';
import type { Policy, Violation } from '../policy.ts';

const home = '/var/jenkins_home';

/** What of JENKINS_HOME cannot be made again: history, users, and the keys by which credentials are read. */
const lasting = ['jobs', 'users', 'secrets', 'fingerprints', 'secret.key', 'credentials.xml', 'identity.key.enc'];

/** Settings by which Jenkins writes elsewhere (Jenkins 2.568, `WebAppMain.getHomeDir` and `Jenkins.BUILDS_DIR_PROP`). */
const movedByName = new Set(['JENKINS_HOME', 'HUDSON_HOME']);
const movedByOption = /-D(JENKINS_HOME|HUDSON_HOME|jenkins\.model\.Jenkins\.buildsDir)=/;

/**
 * The controller writes JENKINS_HOME to the volume that is kept: its container mounts the claim `jenkins-home` there, whole and writable, nothing
 * else lies over what cannot be made again, and no setting moves it elsewhere.
 */
export const keepsHome: Policy = {
  name: 'keeps-home',
  canBeAllowed: true,
  check: ({ objects }) =>
    objects
      .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'jenkins')
      .flatMap((deployment) => {
        const containers = mapsAt(deployment, [...pod, 'containers']);
        const controllers = containers.filter(({ item }) => item['name'] === 'jenkins');
        if (containers.length > 0 && controllers.length === 0) return [unmounted(deployment, [...pod, 'containers'])];
        return controllers.flatMap(({ item, path }) => [...findMounts(deployment, item, path), ...findMoves(deployment, item, path)]);
      }),
};

const pod: FieldPath = ['spec', 'template', 'spec'];

const findMounts = (of: KubernetesObject, container: PlainMap, path: FieldPath): readonly Violation[] => {
  const mounts = mapsAt(container, ['volumeMounts']).map(({ item, path: below }) => ({ item, path: [...path, ...below] }));
  const folderOf = (mount: PlainMap) => (typeof mount['mountPath'] === 'string' ? normalizePath(mount['mountPath']) : '');
  const atHome = mounts.find(({ item }) => folderOf(item) === home);
  const isKept = atHome !== undefined && isWhole(atHome.item) && isHomeClaim(of, atHome.item['name']);
  const ofHome = isKept ? [] : [unmounted(of, atHome?.path ?? [...path, 'volumeMounts'])];
  const overHome = mounts
    .filter(({ item }) => lasting.some((name) => isInside(folderOf(item), `${home}/${name}`)) && !isClaim(of, item['name']))
    .map(({ item, path: mountPath }) => ({
      of,
      path: mountPath,
      message: `mounts the volume ${printValue(item['name'])} at ${printValue(item['mountPath'])}, over what Jenkins cannot make again`,
      fix: 'mount it in a folder outside of JENKINS_HOME',
    }));
  return [...ofHome, ...overHome];
};

const unmounted = (of: KubernetesObject, path: FieldPath): Violation => ({
  of,
  path,
  message: `does not mount the claim "jenkins-home" at "${home}" in the container "jenkins", whole and writable: all that Jenkins writes would go with its pod`,
  fix: 'keep the volume "home" and its mount',
});

const findMoves = (of: KubernetesObject, container: PlainMap, path: FieldPath): readonly Violation[] => {
  const environment = mapsAt(container, ['env']).filter(
    ({ item: { name, value } }) => (movedByName.has(String(name)) && value !== home) || isMoving(value),
  );
  const texts = (['command', 'args'] as const).filter((field) => [container[field]].flat().some(isMoving));
  return [
    ...environment.map(({ item, path: below }) => ({ path: [...path, ...below], what: `the variable ${printValue(item['name'])}` })),
    ...texts.map((field) => ({ path: [...path, field], what: `"${field}"` })),
  ].map(({ path: place, what }) => ({
    of,
    path: place,
    message: `moves what Jenkins keeps out of "${home}" by ${what}, so that it is not on the home volume`,
    fix: 'remove the setting',
  }));
};

const isMoving = (value: unknown): boolean => typeof value === 'string' && movedByOption.test(value);

const isWhole = ({ subPath, subPathExpr, readOnly }: PlainMap): boolean => !subPath && !subPathExpr && !readOnly;

const isInside = (folder: string, outer: string): boolean => folder === outer || folder.startsWith(`${outer}/`);

const claimOf = (of: KubernetesObject, volume: unknown): unknown =>
  mapsAt(of, [...pod, 'volumes']).find(({ item }) => item['name'] === volume)?.item['persistentVolumeClaim'];

const isClaim = (of: KubernetesObject, volume: unknown): boolean => claimOf(of, volume) !== undefined;

const isHomeClaim = (of: KubernetesObject, volume: unknown): boolean => {
  const claim = claimOf(of, volume);
  return valueAt(claim, ['claimName']) === 'jenkins-home' && !valueAt(claim, ['readOnly']);
};
