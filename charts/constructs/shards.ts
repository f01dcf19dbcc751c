import { createHash } from 'node:crypto';
import type { ControllerFile } from '../../src/model/index.ts';

/**
 * Bytes of values that one ConfigMap takes: the API server's limit is 1 MiB (MaxSecretSize), less room for the list of checksums, which
 * joins the first one.
 */
const shardBytes = 960 * 1024;

/** Argo CD refuses an Application of more than 10 MB (reposerver.max.combined.directory.manifests.size). */
const mostShards = 8;

/**
 * Divides the files over as few ConfigMaps as can be. The first holds what is generated; in which one a file of the team lands depends on
 * its own key and the number of ConfigMaps only, so that a change of one file changes one ConfigMap.
 *
 * A file that is too large for any ConfigMap ends up in one that is too large: the policy `fits-in-configmap` refuses it.
 */
export const divideIntoShards = (files: readonly ControllerFile[]): readonly (readonly ControllerFile[])[] => {
  for (let count = 1; ; count += 1) {
    const shards = Array.from({ length: count }, (): ControllerFile[] => []);
    for (const file of files) {
      shards[shardOf(file, count)]?.push(file);
    }
    if (count === mostShards || shards.every((shard) => bytesOf(shard) <= shardBytes)) {
      return shards;
    }
  }
};

const shardOf = (file: ControllerFile, count: number): number =>
  count === 1 || file.generated ? 0 : createHash('sha256').update(file.key).digest().readUInt32BE() % count;

const bytesOf = (shard: readonly ControllerFile[]): number => shard.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
