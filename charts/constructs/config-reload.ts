import type { Container, EnvVar } from '../../imports/kubernetes.ts';
import type { Fleet, Team } from '../../src/model/index.ts';
import { paths, ports } from './paths.ts';
import { configReloadProgram } from './programs.ts';
import { restrictedContainer } from './restricted-container.ts';

/**
 * The two containers that deliver the configuration with kiwigrid's k8s-sidecar: one that writes the files before Jenkins starts, one that
 * keeps them and asks Jenkins to load them. Both run our program, which starts the sidecar; charts/programs/config_reload.py says why.
 */
export const configReloadContainers = (fleet: Fleet, team: Team): { readonly init: Container; readonly watch: Container } => {
  const container = (mode: 'init' | 'watch', name: string): Container => ({
    name,
    image: fleet.images.configReload,
    command: ['python', '-u', `${paths.programs}/${configReloadProgram.fileName}`, mode],
    resources: { requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '192Mi' } },
    securityContext: restrictedContainer,
  });
  const deliverMounts = [
    { name: 'configuration', mountPath: paths.configuration },
    { name: 'programs', mountPath: paths.programs, readOnly: true },
    { name: 'tmp', mountPath: '/tmp' },
  ];
  return {
    init: { ...container('init', 'configuration'), env: sidecarEnvironment(team), volumeMounts: deliverMounts },
    watch: {
      ...container('watch', 'config-reload'),
      env: [
        ...sidecarEnvironment(team),
        { name: 'SLEEP_TIME', value: '20' },
        { name: 'JENKINS_URL', value: `http://127.0.0.1:${ports.http}` },
        { name: 'SECRETS', value: paths.secrets },
        { name: 'RELOAD_TOKEN_FILE', value: `${paths.reloadToken}/reload-token` },
      ],
      ports: [{ name: 'health', containerPort: ports.sidecarHealth }],
      livenessProbe: { httpGet: { path: '/healthz', port: 'health' }, periodSeconds: 30, timeoutSeconds: 5, failureThreshold: 6 },
      volumeMounts: [
        ...deliverMounts,
        { name: 'secrets', mountPath: paths.secrets, readOnly: true },
        { name: 'reload-token', mountPath: paths.reloadToken, readOnly: true },
      ],
    },
  };
};

/** Settings of k8s-sidecar. No REQ_URL: it would post once, forget, and write the token into its log. */
const sidecarEnvironment = (team: Team): readonly EnvVar[] => [
  { name: 'LABEL', value: 'jenkins-fleet/config' },
  { name: 'LABEL_VALUE', value: 'true' },
  { name: 'FOLDER', value: paths.configuration },
  { name: 'RESOURCE', value: 'configmap' },
  { name: 'NAMESPACE', value: team.namespace },
  // 8080, the default, is Jenkins' own port in the same pod.
  { name: 'HEALTH_PORT', value: String(ports.sidecarHealth) },
];
