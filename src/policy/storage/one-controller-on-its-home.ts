import type { FieldPath, KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import { normalizePath, podsOf, type SubjectPod } from '../pods/pod-spec.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

const home = '/var/jenkins_home';
const homeClaim = 'jenkins-home';
const cacheClaim = 'agent-cache';

/**
 * One controller at most runs on a home, since two destroy it: the one before ends before the next begins, no other pod has the volume, and none runs while the team
 * is suspended. It runs as its own service account, by which it may start builds; and builds mount no claim but their cache. Where in the controller the
 * home is mounted, `keeps-home` says.
 */
export const oneControllerOnItsHome: Policy = {
  name: 'one-controller-on-its-home',
  canBeAllowed: false,
  check: (subject) => [
    ...subject.objects.filter((object) => isController(object, subject)).flatMap((object) => checkController(object, subject)),
    ...podsOf(subject).flatMap((pod) => findClaims(pod, subject)),
  ],
};

const isController = ({ kind, metadata }: KubernetesObject, { team }: Subject): boolean =>
  kind === 'Deployment' && metadata.name === 'jenkins' && metadata.namespace === team.namespace;

const checkController = (of: KubernetesObject, { team }: Subject): readonly Violation[] => {
  const expect = (path: FieldPath, expected: readonly unknown[], reason: string, found = valueAt(of, path)): readonly Violation[] => {
    if (expected.includes(found)) return [];
    const message = `needs ${path.slice(1).join('.')} to be ${expected.map(printValue).join(' or ')}, ${reason}; found ${printValue(found)}`;
    return [{ of, path, message, fix: 'leave it as it is' }];
  };
  // Both fields name the account; the old one counts where the new one is empty. Without a number there is one pod.
  const spec = ['spec', 'template', 'spec'];
  const account = valueAt(of, [...spec, 'serviceAccountName']) || valueAt(of, [...spec, 'serviceAccount']);
  const replicas = valueAt(of, ['spec', 'replicas']) ?? 1;
  return [
    ...expect(['spec', 'strategy', 'type'], ['Recreate'], 'or the next controller begins before the one before has ended'),
    ...(team.suspended
      ? expect(['spec', 'replicas'], [0], 'since the team is suspended', replicas)
      : expect(['spec', 'replicas'], [1, 0], 'or two controllers run on one home', replicas)),
    ...expect([...spec, 'serviceAccountName'], ['jenkins'], 'which may start builds and reads the configuration', account),
    ...findHaste(of, [...spec, 'terminationGracePeriodSeconds']),
    ...findSecondMounts(of, spec),
  ];
};

/** Without a second to end in, a pod is gone for the API server while its node still ends it (kubernetes 1.35, `podStrategy.CheckGracefulDelete`). */
const findHaste = (of: KubernetesObject, path: FieldPath): readonly Violation[] => {
  const seconds = valueAt(of, path) ?? 30;
  if (Number(seconds) >= 1) return [];
  const message = `gives the controller ${printValue(seconds)} seconds to end, so that the next one begins while it still writes to the home`;
  return [{ of, path, message, fix: 'leave "terminationGracePeriodSeconds" as it is' }];
};

/** Two spellings of a path are two mounts to the API server, and the later one lies over the home. */
const findSecondMounts = (of: KubernetesObject, spec: FieldPath): readonly Violation[] =>
  mapsAt(of, [...spec, 'containers']).flatMap(({ item, path }) =>
    mapsAt(item, ['volumeMounts'])
      .filter(({ item: { mountPath } }) => typeof mountPath === 'string' && normalizePath(mountPath) === home)
      .slice(1)
      .map(({ item: mount, path: below }) => ({
        of,
        path: [...path, ...below],
        message: `mounts the volume ${printValue(mount['name'])} at ${printValue(mount['mountPath'])} over the home in the container "${String(item['name'])}"`,
        fix: 'remove the mount',
      })),
  );

const findClaims = ({ of, object, spec, path }: SubjectPod, subject: Subject): readonly Violation[] => {
  const isBuild = object.metadata.namespace === subject.team.agentsNamespace;
  const isForbidden = (claim: unknown) => (isBuild ? claim !== cacheClaim : claim === homeClaim && !isController(object, subject));
  return mapsAt(spec, ['volumes'])
    .map(({ item, path: below }) => ({ claim: valueAt(item, ['persistentVolumeClaim', 'claimName']), below }))
    .filter(({ claim }) => claim !== undefined && isForbidden(claim))
    .map(({ claim, below }) => ({
      of,
      path: [...path, ...below],
      message: isBuild
        ? `mounts the claim ${printValue(claim)}, expected none but "${cacheClaim}"`
        : `mounts the claim "${homeClaim}", which is for the controller alone`,
      fix: isBuild ? 'use "cache" of team.yaml, or an "ephemeral" volume' : 'remove the volume',
    }));
};
