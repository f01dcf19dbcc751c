import { printValue } from '../fields/print-value.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import { podsOf } from '../pods/pod-spec.ts';
import type { Subject, Violation } from '../policy.ts';

/** A mount target of EFS by its DNS name, or an address, which may be one (EFS user guide, "Mounting with an IP address"). */
const efsServer = /\.efs\.[^.]+\.amazonaws\.|\bfs-[0-9a-f]{8,40}\b|^[\d.]+$|^0x|:/i;

/**
 * Finds NFS volumes in the pods of a team that may be EFS. EFS without an access point is the whole file system: the homes of all teams. Pod Security
 * refuses `nfs` in the controller's namespace, and admits it in the one of builds.
 */
export const findEfsShares = (subject: Pick<Subject, 'objects' | 'agentPods'>): readonly Violation[] =>
  podsOf(subject).flatMap(({ of, spec, path }) =>
    mapsAt(spec, ['volumes']).flatMap(({ item, path: below }) => {
      const server = valueAt(item, ['nfs', 'server']);
      const isInline = valueAt(item, ['csi', 'driver']) === 'efs.csi.aws.com';
      if (!isInline && !(typeof server === 'string' && efsServer.test(server))) return [];
      const what = isInline ? 'is EFS' : `may be EFS, since its server is ${printValue(server)}`;
      return [
        {
          of,
          path: [...path, ...below],
          message: `has the volume ${printValue(item['name'])}, which ${what}: without an access point it holds the homes of all teams`,
          fix: 'use "cache" of team.yaml, or name another NFS server by its host name',
        },
      ];
    }),
  );
