import { type Area, alsoNamed } from './area.ts';
import { argument, bool, choice, number, object, openObject, text } from './vocabulary.ts';

/** Plugin ssh-slaves 3: SSHLauncher and its verification of host keys. */
export const sshSlaves: Area = {
  plugin: 'ssh-slaves',
  implementations: {
    ComputerLauncher: {
      ssh: alsoNamed(
        ['sSHLauncher', 'sSH'],
        openObject({
          host: argument(text()),
          port: number(),
          credentialsId: text(),
          javaPath: text(),
          jvmOptions: text(),
          launchTimeoutSeconds: number(),
          maxNumRetries: number(),
          retryWaitTime: number(),
          prefixStartSlaveCmd: text(),
          suffixStartSlaveCmd: text(),
          tcpNoDelay: bool(),
          workDir: text(),
          sshHostKeyVerificationStrategy: choice('AgentHostKeyVerificationStrategy'),
        }),
      ),
    },
    AgentHostKeyVerificationStrategy: {
      knownHostsFileKeyVerificationStrategy: object({}),
      manuallyProvidedKeyVerificationStrategy: object({ key: argument(text()) }),
      manuallyTrustedKeyVerificationStrategy: object({ requireInitialManualTrust: argument(bool()) }),
      nonVerifyingKeyVerificationStrategy: object({}),
    },
  },
};
