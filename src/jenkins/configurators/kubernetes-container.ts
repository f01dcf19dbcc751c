import { argument, bool, choice, list, number, object, text } from './vocabulary.ts';

/** A container of a template (plugin kubernetes 4324 to 4547, ContainerTemplate, ContainerLivenessProbe and PortMapping). */
export const kubernetesContainer = object({
  name: argument(text(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'maven')),
  image: argument(text(/^\s*\S+\s*$/, 'maven:3.9')),
  command: text(),
  args: text(),
  ttyEnabled: bool(),
  workingDir: text(),
  privileged: bool(),
  runAsUser: text(),
  runAsGroup: text(),
  alwaysPullImage: bool(),
  shell: text(),
  envVars: list(choice('TemplateEnvVar')),
  ports: list(object({ name: argument(text()), containerPort: argument(number()), hostPort: argument(number()) })),
  livenessProbe: object({
    execArgs: argument(text()),
    timeoutSeconds: argument(number()),
    initialDelaySeconds: argument(number()),
    failureThreshold: argument(number()),
    periodSeconds: argument(number()),
    successThreshold: argument(number()),
  }),
  resourceRequestCpu: text(),
  resourceRequestMemory: text(),
  resourceRequestEphemeralStorage: text(),
  resourceLimitCpu: text(),
  resourceLimitMemory: text(),
  resourceLimitEphemeralStorage: text(),
});
