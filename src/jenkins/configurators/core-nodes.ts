import { type Area, alsoNamed } from './area.ts';
import { argument, bool, choice, enumOf, keyValues, list, number, object, openObject, text } from './vocabulary.ts';

/** Permanent agents: DumbSlave, JNLPLauncher, RetentionStrategy and node properties, as a Jenkins 2.492.2 exports them. */
export const coreNodes: Area = {
  implementations: {
    Node: {
      permanent: alsoNamed(
        ['dumb', 'dumbSlave'],
        openObject({
          name: argument(text()),
          nodeDescription: text(),
          remoteFS: argument(text()),
          numExecutors: number(),
          mode: enumOf('NORMAL', 'EXCLUSIVE'),
          labelString: text(),
          launcher: argument(choice('ComputerLauncher')),
          retentionStrategy: choice('RetentionStrategy'),
          nodeProperties: list(choice('NodeProperty')),
        }),
      ),
    },
    ComputerLauncher: {
      inbound: alsoNamed(
        ['jnlp', 'jNLP', 'jNLPLauncher'],
        openObject({
          tunnel: text(),
          webSocket: bool(),
          workDirSettings: openObject({ disabled: bool(), workDirPath: text(), internalDir: text(), failIfWorkDirIsMissing: bool() }),
        }),
      ),
    },
    RetentionStrategy: {
      always: object({}),
      demand: object({ idleDelay: argument(number()), inDemandDelay: argument(number()) }),
      schedule: alsoNamed(
        ['simpleScheduled'],
        object({ startTimeSpec: argument(text()), upTimeMins: argument(number()), keepUpWhenActive: argument(bool()) }),
      ),
    },
    NodeProperty: {
      envVars: alsoNamed(['environmentVariables'], object({ env: argument(keyValues()) })),
      toolLocation: object({ locations: argument(list(object({ key: argument(text()), home: argument(text()) }))) }),
      diskSpaceMonitor: object({
        freeDiskSpaceThreshold: argument(text()),
        freeDiskSpaceWarningThreshold: text(),
        freeTempSpaceThreshold: argument(text()),
        freeTempSpaceWarningThreshold: text(),
      }),
    },
  },
};
