import { mapsAt, valueAt } from '../fields/value-at.ts';
import { levelOf } from '../pod-security/namespace-level.ts';
import { podsOf } from '../pods/pod-spec.ts';
import type { Policy, Subject, Violation } from '../policy.ts';

/**
 * Sources of volumes that hold what is the team's own, or what other policies look at: `nfs` is that of `own-volumes`, folders and programs of the node are that of
 * `no-host-access`.
 */
const known: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'flexVolume',
  'gitRepo',
  'hostPath',
  'image',
  'name',
  'nfs',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/**
 * No pod attaches a disk by its id: the driver may attach any of the account, whoever it belongs to. A claim is bound to what somebody gave to the namespace. Where
 * the level of the namespace is `restricted`, the policy `pod-security` says it.
 */
export const noForeignDisks: Policy = {
  name: 'no-foreign-disks',
  canBeAllowed: true,
  check: (subject) => [
    ...findNamedVolumes(subject),
    ...podsOf(subject)
      .filter(({ object }) => levelOf(object.metadata.namespace, subject) !== 'restricted')
      .flatMap(({ of, spec, path }) =>
        mapsAt(spec, ['volumes']).flatMap(({ item, path: below }) =>
          Object.keys(item)
            .filter((source) => !known.has(source) && item[source] !== null)
            .map((source) => ({
              of,
              path: [...path, ...below, source],
              message: `has the volume "${String(item['name'])}" of the type "${source}", which says itself what it attaches: it may be a disk of somebody else`,
              fix: 'use an "ephemeral" volume, or a claim',
            })),
        ),
      ),
  ],
};

/** By these a claim takes a volume that is there, whoever it was made for, instead of a new one. */
const choosing = ['volumeName', 'selector', 'dataSource', 'dataSourceRef'];

const findNamedVolumes = (subject: Subject): readonly Violation[] =>
  podsOf(subject).flatMap(({ of, spec, path }) =>
    mapsAt(spec, ['volumes']).flatMap(({ item, path: below }) =>
      choosing
        .map((field) => ['ephemeral', 'volumeClaimTemplate', 'spec', field])
        .filter((field) => (valueAt(item, field) ?? null) !== null)
        .map((field) => ({
          of,
          path: [...path, ...below, ...field],
          message: `has the ephemeral volume "${String(item['name'])}" with "${field.at(-1)}", by which it takes a volume that is there already`,
          fix: 'remove it',
        })),
    ),
  );
