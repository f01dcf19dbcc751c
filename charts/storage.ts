import type { Construct } from 'constructs';
import { PersistentVolume, PersistentVolumeClaim } from '../imports/kubernetes.ts';
import { type Component, teamLabels } from './constructs/labels.ts';
import { keepsData, syncWave } from './constructs/sync.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/** EFS does not limit a volume, and a static claim cannot be resized: the same figure for everybody, for ever. */
const nominalCapacity = '1Ti';

interface EfsVolume {
  readonly claim: string;
  readonly namespace: string;
  readonly accessPoint: string;
  /** ReadWriteOncePod lets the scheduler refuse a second controller on one home. */
  readonly accessMode: 'ReadWriteOncePod' | 'ReadWriteMany';
  readonly component: Component;
}

/** JENKINS_HOME and the builds' shared cache, each a static volume on an EFS access point of its own. */
export class Storage extends TeamChart {
  constructor(
    scope: Construct,
    private readonly props: TeamChartProps,
  ) {
    super(scope, 'storage');
    const { team } = props;
    this.efsVolume({
      claim: 'jenkins-home',
      namespace: team.namespace,
      accessPoint: team.home.accessPoint,
      accessMode: 'ReadWriteOncePod',
      component: 'controller',
    });
    if (team.cache) {
      this.efsVolume({
        claim: 'agent-cache',
        namespace: team.agentsNamespace,
        accessPoint: team.cache.accessPoint,
        accessMode: 'ReadWriteMany',
        component: 'agent',
      });
    }
  }

  /** A volume and its claim, bound to each other by name. No `fsType`: with one, the kubelet would change ownership on EFS. */
  private efsVolume({ claim, namespace, accessPoint, accessMode, component }: EfsVolume) {
    const { fleet, team } = this.props;
    const labels = teamLabels(fleet, team, component);
    const volumeName = `${fleet.prefix}${team.name}-${claim}`;
    new PersistentVolume(this, `${claim}-volume`, {
      metadata: { name: volumeName, labels, annotations: { ...syncWave.foundation, ...keepsData } },
      spec: {
        capacity: { storage: nominalCapacity },
        accessModes: [accessMode],
        persistentVolumeReclaimPolicy: 'Retain',
        storageClassName: '',
        claimRef: { namespace, name: claim },
        csi: { driver: 'efs.csi.aws.com', volumeHandle: `${fleet.storage.fileSystem}::${accessPoint}` },
      },
    });
    new PersistentVolumeClaim(this, `${claim}-claim`, {
      metadata: { name: claim, namespace, labels, annotations: keepsData },
      spec: {
        accessModes: [accessMode],
        storageClassName: '',
        volumeName,
        resources: { requests: { storage: nominalCapacity } },
      },
    });
  }
}
