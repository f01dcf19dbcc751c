/** Folders in a controller's pod that several charts name. */
export const paths = {
  home: '/var/jenkins_home',
  /** Where the configuration files arrive; read by configuration-as-code. */
  configuration: '/var/jenkins_home/casc_configs',
  /** Secrets as files. Never at or above `/run/secrets`, where the service account's token is mounted. */
  secrets: '/run/secrets/jenkins',
  /** The token for the reload endpoint, for the container that reloads. */
  reloadToken: '/etc/jenkins-fleet/reload-token',
  programs: '/opt/jenkins-fleet',
} as const;

/** TCP ports of a controller. */
export const ports = { http: 8080, agents: 50000, sidecarHealth: 8060 } as const;
