import type { ControllerFiles, Team } from '../../model/index.ts';

/** What `${name}` may stand for in a team's JCasC. */
export interface KnownVariables {
  /** Secrets of the team, as files in the controller. */
  readonly secrets: readonly string[];
  /** Environment variables and Java system properties of the controller. */
  readonly settings: ReadonlySet<string>;
  readonly systemProperties: ReadonlySet<string>;
  /** Files that are there whatever happens, by path. */
  readonly files: ReadonlySet<string>;
}

/** Folders of the controller's container: `SECRETS` and `CASC_JENKINS_CONFIG` lead to them (charts/constructs/paths.ts). */
const secretsFolder = '/run/secrets/jenkins';
const configurationFolder = '/var/jenkins_home/casc_configs';

/**
 * Variables of the controller's container: those of charts/constructs/jenkins-container.ts except the token of the reload endpoint, which
 * belongs in no configuration, and two of the official image (jenkinsci/docker, Dockerfile).
 */
const environment = [
  'CASC_JENKINS_CONFIG',
  'CASC_MERGE_STRATEGY',
  'CASC_STRICT_SECRET_RESOLUTION',
  'JAVA_OPTS',
  'JENKINS_OPTS',
  'SECRETS',
  'TZ',
  'JENKINS_HOME',
  'JENKINS_VERSION',
];

/** What every Java has (java.lang.System, getProperties), and what our own options set (charts/constructs/jenkins-container.ts). */
const javaProperties = [
  'file.separator',
  'java.home',
  'java.io.tmpdir',
  'java.vendor',
  'java.version',
  'line.separator',
  'os.arch',
  'os.name',
  'os.version',
  'path.separator',
  'user.dir',
  'user.home',
  'user.name',
  'user.timezone',
  'jenkins.install.runSetupWizard',
];

/**
 * What Jenkins can look up for a team (configuration-as-code: EnvSecretSource takes system properties before the environment,
 * DockerSecretSource the files of `SECRETS`). The team's `environment` is that of its builds, so it is not among them.
 */
export function knownVariables(team: Team, { files }: ControllerFiles): KnownVariables {
  const secrets = ['admin-password', ...team.secrets.map(({ name }) => name)].toSorted();
  const ownProperties = team.controller.javaOptions.flatMap((option) => /^-D([^=]+)/.exec(option)?.[1] ?? []);
  const systemProperties = new Set([...javaProperties, ...ownProperties]);
  return {
    secrets,
    systemProperties,
    settings: new Set([...environment, ...systemProperties]),
    files: new Set([...secrets.map((name) => `${secretsFolder}/${name}`), ...files.map(({ key }) => `${configurationFolder}/${key}`)]),
  };
}
