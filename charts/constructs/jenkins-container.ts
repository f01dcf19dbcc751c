import type { Container, EnvVar, Probe, VolumeMount } from '../../imports/kubernetes.ts';
import type { Team } from '../../src/model/index.ts';
import { paths, ports } from './paths.ts';
import { restrictedContainer } from './restricted-container.ts';

/** Time that a controller may take to load its jobs from EFS before it counts as failed. */
export const startupBudgetSeconds = 900;

const startupPeriodSeconds = 10;

/** Time in which load balancer and Services stop sending requests, before Jenkins begins to stop. */
const drainSeconds = 10;

/** The container that runs Jenkins. */
export const jenkinsContainer = (team: Team): Container => ({
  name: 'jenkins',
  image: team.channel.controller,
  env: environment(team),
  ports: [
    { name: 'http', containerPort: ports.http },
    { name: 'agents', containerPort: ports.agents },
  ],
  // No CPU limit: it would throttle the garbage collector and the start.
  resources: {
    requests: { cpu: team.controller.cpu, memory: team.controller.memory },
    limits: { memory: team.controller.memory },
  },
  startupProbe: login({
    periodSeconds: startupPeriodSeconds,
    timeoutSeconds: 5,
    failureThreshold: startupBudgetSeconds / startupPeriodSeconds,
  }),
  readinessProbe: login({ periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }),
  livenessProbe: login({ periodSeconds: 30, timeoutSeconds: 10, failureThreshold: 10 }),
  lifecycle: { preStop: { exec: { command: ['sleep', String(drainSeconds)] } } },
  securityContext: restrictedContainer,
  volumeMounts,
});

/** The one page that answers without a login; 503 until the controller is fully up. */
const login = (timing: Pick<Probe, 'periodSeconds' | 'timeoutSeconds' | 'failureThreshold'>): Probe => ({
  httpGet: { path: '/login', port: 'http' },
  ...timing,
});

const environment = (team: Team): readonly EnvVar[] => [
  { name: 'CASC_JENKINS_CONFIG', value: paths.configuration },
  { name: 'CASC_MERGE_STRATEGY', value: 'errorOnConflict' },
  // Without it an unknown ${name} is the empty text, with a warning that nobody reads.
  { name: 'CASC_STRICT_SECRET_RESOLUTION', value: 'true' },
  { name: 'CASC_RELOAD_TOKEN', valueFrom: { secretKeyRef: { name: 'jenkins-generated', key: 'reload-token' } } },
  { name: 'SECRETS', value: paths.secrets },
  { name: 'TZ', value: team.timezone },
  { name: 'JAVA_OPTS', value: javaOptions(team).join(' ') },
  { name: 'JENKINS_OPTS', value: '--webroot=/var/jenkins_cache/war' },
];

/** The team's own options come last, so that they win. */
const javaOptions = (team: Team): readonly string[] => [
  '-Djenkins.install.runSetupWizard=false',
  `-Duser.timezone=${team.timezone}`,
  // Threads, metaspace and the page cache need the rest; a heap that is grown is rarely given back.
  '-XX:MaxRAMPercentage=60',
  '-XX:+ExitOnOutOfMemoryError',
  // branch-api schedules a scan of every project that it loads from new XML, MultiBranchProject.onLoad, unless this says no.
  ...(team.branchIndexing === 'by-trigger' ? ['-Djenkins.branch.MultiBranchProject.fireSCMSourceBuildsAfterSave=false'] : []),
  ...team.controller.javaOptions,
];

const volumeMounts: readonly VolumeMount[] = [
  { name: 'home', mountPath: paths.home },
  { name: 'configuration', mountPath: paths.configuration, readOnly: true },
  { name: 'plugins', mountPath: `${paths.home}/plugins` },
  { name: 'scm-cache', mountPath: `${paths.home}/caches` },
  { name: 'library-cache', mountPath: `${paths.home}/global-libraries-cache` },
  { name: 'war', mountPath: '/var/jenkins_cache/war' },
  { name: 'tmp', mountPath: '/tmp' },
  { name: 'secrets', mountPath: paths.secrets, readOnly: true },
];
