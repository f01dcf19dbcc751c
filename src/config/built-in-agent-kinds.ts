import type { AgentKindFile } from './schema/agent-kind.ts';

/**
 * Images of the built-in kinds. Tags that are in public use: Docker's official images, from Amazon's public mirror of them where it is known to have the tag, and
 * the releases of osscontainertools/kaniko (the fork of the archived GoogleContainerTools/kaniko) and of moby/buildkit. All are for both architectures.
 */
const images = {
  maven: 'maven:3.9-eclipse-temurin-21',
  node: 'public.ecr.aws/docker/library/node:24',
  go: 'public.ecr.aws/docker/library/golang:1.26',
  // The others have no shell for a step to run in.
  kaniko: 'ghcr.io/osscontainertools/kaniko:v1.28.5-debug',
  buildkit: 'moby/buildkit:v0.32.2-rootless',
  docker: 'docker:29-cli',
  dockerDaemon: 'docker:29-dind',
} as const;

/**
 * What a Dockerfile may rely on: root that changes owners, users and modes of files, as in a container of Docker. Less than Docker gives, and all that
 * Pod Security's level `baseline` lets anybody have.
 */
const kanikoCapabilities = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETUID',
  'SYS_CHROOT',
];

/** Between the two containers of `docker`; the daemon listens nowhere else. */
const dockerSocket = { folder: '/run/docker-socket', address: 'unix:///run/docker-socket/docker.sock' };

/**
 * Kinds of agents that every team may name. What fleet.yaml or a team says of one of them is merged over it, so there are no limits here: one of them could be
 * below what somebody asks for.
 */
export const builtInAgentKinds: Readonly<Record<string, AgentKindFile>> = {
  // The agent's own container is enough for shell steps and what they download.
  linux: {},
  'linux-large': { containers: { jnlp: { requests: { cpu: '4', memory: '8Gi' } } } },
  maven: {
    containers: { maven: { image: images.maven, requests: { cpu: '2', memory: '4Gi' } } },
    cache: { maven: '/cache/maven' },
  },
  node: {
    containers: { node: { image: images.node, requests: { cpu: '2', memory: '4Gi' } } },
    cache: { npm: '/cache/npm' },
  },
  go: {
    containers: { go: { image: images.go, requests: { cpu: '2', memory: '4Gi' } } },
    cache: { go: '/cache/go' },
  },
  // Unpacks images over its own file system, as root of an ordinary container.
  'container-build': {
    containers: { kaniko: { image: images.kaniko, requests: { cpu: '2', memory: '4Gi' }, capabilities: kanikoCapabilities } },
    runAsUser: 0,
    cache: { kaniko: '/cache/kaniko' },
  },
  // As moby/buildkit, examples/kubernetes/job.rootless.yaml: user 1000, no seccomp, no AppArmor, no sandbox for processes.
  buildkit: {
    containers: {
      buildkit: {
        image: images.buildkit,
        requests: { cpu: '2', memory: '4Gi' },
        environment: { BUILDKITD_FLAGS: '--oci-worker-no-process-sandbox' },
        unconfined: true,
      },
    },
    runAsUser: 1000,
    volumes: { buildkit: { mountPath: '/home/user/.local/share/buildkit' } },
    cache: { buildkit: '/cache/buildkit' },
  },
  docker: {
    containers: {
      docker: { image: images.docker, requests: { cpu: '500m', memory: '512Mi' } },
      // With a command of its own: the image's would listen on TCP as well, without a password.
      daemon: {
        image: images.dockerDaemon,
        requests: { cpu: '2', memory: '4Gi' },
        args: ['dockerd', `--host=${dockerSocket.address}`],
        privileged: true,
      },
    },
    environment: { DOCKER_HOST: dockerSocket.address },
    volumes: { 'docker-socket': { mountPath: dockerSocket.folder }, 'docker-storage': { mountPath: '/var/lib/docker' } },
  },
  // EKS has neither Arm nor spot capacity on Fargate.
  fargate: { compute: 'fargate', architectures: ['x86_64'], capacity: ['on-demand'] },
};
