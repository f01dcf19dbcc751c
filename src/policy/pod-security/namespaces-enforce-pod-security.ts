import type { KubernetesObject } from '../../model/index.ts';
import { printValue } from '../fields/print-value.ts';
import { valueAt } from '../fields/value-at.ts';
import type { Policy, Subject, Violation } from '../policy.ts';
import type { PodSecurityLevel } from './check-pod-security.ts';
import { enforceLabel, levels, neededLevel } from './namespace-level.ts';

const prefix = 'pod-security.kubernetes.io/';

/**
 * The namespaces of a team hold its pods to a level of Pod Security, each by its labels: that of the controller to `restricted`, that of builds to `baseline`, or
 * `privileged` where fleet.yaml lets a kind need it. They hold also what is not known here, such as a pod that a Pipeline describes. A stricter level is no
 * mistake; the version is the cluster's, since an older one lacks demands of newer ones (Kubernetes, "Pod Security Admission").
 */
export const namespacesEnforcePodSecurity: Policy = {
  name: 'namespaces-enforce-pod-security',
  canBeAllowed: false,
  check: (subject) => subject.objects.filter(({ kind }) => kind === 'Namespace').flatMap((of) => findWeak(of, subject)),
};

const findWeak = (of: KubernetesObject, { team }: Subject): readonly Violation[] => {
  const needed = neededLevel(of.metadata.name, team);
  const strict = levels.slice(levels.indexOf(needed));
  return [
    ...expectLabel(of, enforceLabel, strict),
    ...expectLabel(of, `${prefix}enforce-version`, ['latest']),
    ...expectLabel(of, `${prefix}warn`, strict),
    ...expectLabel(of, `${prefix}warn-version`, ['latest']),
  ];
};

const expectLabel = (of: KubernetesObject, label: string, expected: readonly (PodSecurityLevel | 'latest')[]): readonly Violation[] => {
  const path = ['metadata', 'labels', label];
  const found = valueAt(of, path);
  if (expected.some((value) => value === found)) return [];
  const message = `needs the label "${label}" to be ${expected.map(printValue).join(' or ')}, found ${printValue(found)}`;
  const isForBuilds = found === 'privileged' && expected.includes('baseline');
  const fix = isForBuilds
    ? 'leave it as it is; builds get another level by an agent kind that needs it, once fleet.yaml allows "privileged-builds"'
    : 'leave it as it is';
  return [{ of, path, message, fix }];
};
