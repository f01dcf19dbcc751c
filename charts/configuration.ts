import { createHash } from 'node:crypto';
import type { Construct } from 'constructs';
import { ConfigMap } from '../imports/kubernetes.ts';
import { teamLabels } from './constructs/labels.ts';
import { configReloadProgram } from './constructs/programs.ts';
import { divideIntoShards } from './constructs/shards.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/** The list of digests by which config-reload knows that all files have arrived. */
const checksumsKey = 'checksums.txt';

/**
 * Everything that configures the controller: one ConfigMap while it fits, so that one push is one reload; more when it does not. And the
 * program that delivers it, in a ConfigMap that the sidecar does not read.
 */
export class Configuration extends TeamChart {
  constructor(scope: Construct, { fleet, team, files }: TeamChartProps) {
    super(scope, 'configuration');
    const labels = teamLabels(fleet, team, 'configuration');
    const checksums = files.files.map(({ key, text }) => `${sha256(text)}  ${key}\n`).join('');

    divideIntoShards(files.files).forEach((shard, index) => {
      const name = index === 0 ? 'jenkins-config' : `jenkins-config-${index}`;
      new ConfigMap(this, name, {
        metadata: { name, namespace: team.namespace, labels: { ...labels, 'jenkins-fleet/config': 'true' } },
        data: {
          ...Object.fromEntries(shard.map(({ key, text }) => [key, text])),
          ...(index === 0 && { [checksumsKey]: checksums }),
        },
      });
    });
    new ConfigMap(this, 'programs', {
      metadata: { name: 'jenkins-programs', namespace: team.namespace, labels },
      data: { [configReloadProgram.fileName]: configReloadProgram.text },
    });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
