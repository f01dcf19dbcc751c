import { describeCloudRule } from '../../../testing/describe-cloud-rule.ts';
import { nodeSelectors } from './node-selectors.ts';

const template = (nodeSelector: string) => `name: own\ntemplates: [{name: a, nodeSelector: "${nodeSelector}"}]`;
const at = (column: number) => `5:${column} jenkins.clouds[1].kubernetes.templates[0].nodeSelector:`;
const fix = 'write label=value, several with "," between them and no blanks';

describeCloudRule('node-selectors', nodeSelectors, {
  accepts: {
    'two labels': template('kubernetes.io/arch=arm64,karpenter.sh/capacity-type=on-demand'),
    'a label without a prefix': template('disk_type=ssd'),
    none: template(''),
    'what only the controller knows': template('kubernetes.io/arch=${arch:-arm64}'),
  },
  rejects: {
    'a colon': [
      template('kubernetes.io/arch: arm64'),
      `${at(46)} expected a label such as "kubernetes.io/arch=arm64", found "kubernetes.io/arch: arm64"; ${fix}`,
    ],
    'a blank behind a comma': [
      template('disk=ssd, size=big'),
      `${at(55)} expected a label such as "kubernetes.io/arch=arm64", found " size=big"; ${fix}`,
    ],
    'a second "="': [template('disk==ssd'), `${at(46)} expected a label such as "kubernetes.io/arch=arm64", found "disk==ssd"; ${fix}`],
    'no value': [template('disk='), `${at(46)} expected a label such as "kubernetes.io/arch=arm64", found "disk="; ${fix}`],
    'a comma at the end': [template('disk=ssd,'), `${at(45)} expected a label such as "kubernetes.io/arch=arm64", found ""; ${fix}`],
    'a label twice': [template('disk=ssd,disk=nvme'), `${at(55)} expected each label once, found "disk" again; remove one of the two`],
  },
});
