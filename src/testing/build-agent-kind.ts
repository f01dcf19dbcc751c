import type { AgentContainer, AgentKind } from '../model/index.ts';

/** A resolved container of an agent kind for tests. */
export const buildAgentContainer = (overrides: Partial<AgentContainer> = {}): AgentContainer => ({
  name: 'maven',
  image: 'maven:3.9-eclipse-temurin-21',
  requests: { cpu: '2', memory: '4Gi' },
  limits: { memory: '4Gi' },
  environment: {},
  unconfined: false,
  privileged: false,
  ...overrides,
});

/** A resolved agent kind for tests: one that any build may have, for Arm only. */
export const buildAgentKind = (overrides: Partial<AgentKind> = {}): AgentKind => ({
  name: 'maven',
  containers: [],
  architectures: ['arm64'],
  capacity: ['spot', 'on-demand'],
  compute: 'nodes',
  maximum: 5,
  idleMinutes: 0,
  deadlineMinutes: 90,
  environment: {},
  volumes: {},
  cache: {},
  podSecurity: 'baseline',
  byNameOnly: false,
  ...overrides,
});
