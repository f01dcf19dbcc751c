import type { Area } from './area.ts';
import { podTemplate } from './kubernetes-pod-template.ts';
import { argument, bool, choice, deprecated, digits, keyValues, list, number, object, secret, text } from './vocabulary.ts';

/** Plugin kubernetes 4324 to 4547: KubernetesCloud, GarbageCollection and PodRetention. */
export const kubernetes: Area = {
  plugin: 'kubernetes',
  implementations: {
    Cloud: {
      kubernetes: object({
        name: argument(text()),
        serverUrl: text(),
        serverCertificate: text(),
        skipTlsVerify: bool(),
        useJenkinsProxy: bool(),
        credentialsId: text(),
        namespace: text(),
        jenkinsUrl: text(),
        jenkinsTunnel: text(),
        webSocket: bool(),
        directConnection: bool(),
        containerCap: number(),
        containerCapStr: digits(),
        connectTimeout: number(),
        readTimeout: number(),
        retentionTimeout: number(),
        maxRequestsPerHost: number(),
        maxRequestsPerHostStr: digits(),
        waitForPodSec: number(),
        podLabels: keyValues(),
        podRetention: choice('PodRetention'),
        templates: list(podTemplate),
        defaultsProviderTemplate: text(),
        addMasterProxyEnvVars: bool(),
        jnlpregistry: text(),
        restrictedPssSecurityContext: bool(),
        usageRestricted: bool(),
        garbageCollection: object({ namespaces: text(), timeout: number() }),
        traits: list(choice('KubernetesCloudTrait')),
        capOnlyOnAlivePods: deprecated('remove it: agents that are alive are all that counts'),
      }),
    },
    PodRetention: {
      always: object({}),
      default: object({}),
      evicted: object({}),
      never: object({}),
      onFailure: object({}),
    },
  },
};

/** Plugin kubernetes-credentials: FileSystemServiceAccountCredential and the tokens of OpenShift. */
export const kubernetesCredentials: Area = {
  plugin: 'kubernetes-credentials',
  implementations: {
    Credentials: {
      fileSystemServiceAccountCredential: object({ scope: text(), id: text(), description: text() }),
      openShiftBearerTokenCredentialImpl: object({
        scope: text(),
        id: text(),
        description: text(),
        username: text(),
        password: secret(),
        usernameSecret: bool(),
      }),
      openShiftTokenCredentialImpl: object({ scope: text(), id: text(), description: text(), secret: secret() }),
    },
  },
};
