import type { Container } from '../../imports/kubernetes.ts';
import type { Team } from '../../src/model/index.ts';
import { paths } from './paths.ts';
import { restrictedContainer } from './restricted-container.ts';

/** The generated file that is always there; without it an unconfigured Jenkins would boot, and without an error. */
const firstFile = `${paths.configuration}/10-controller.yaml`;

/**
 * The last container before Jenkins: fails when the configuration is missing, and installs exactly the plugins of the list, with what they
 * need at least (`--latest false`: the tool's default raises pinned versions). An image that holds the plugins only gets the check.
 */
export const pluginsContainer = (team: Team): Container => ({
  name: 'plugins',
  image: team.channel.controller,
  command: ['sh', '-euc', [checkConfiguration, ...(team.channel.pluginsInImage ? [] : [installPlugins])].join('\n')],
  env: [{ name: 'CACHE_DIR', value: '/tmp/plugin-cache' }],
  resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } },
  securityContext: restrictedContainer,
  volumeMounts: [
    { name: 'configuration', mountPath: paths.configuration, readOnly: true },
    { name: 'plugins', mountPath: `${paths.home}/plugins` },
    { name: 'tmp', mountPath: '/tmp' },
  ],
});

const checkConfiguration = `test -s ${firstFile} || { echo "${firstFile} is missing or empty: Jenkins would start unconfigured" >&2; exit 1; }`;

const installPlugins =
  `jenkins-plugin-cli --plugin-file ${paths.configuration}/plugins.txt --plugin-download-directory ${paths.home}/plugins ` +
  '--latest false --verbose';
