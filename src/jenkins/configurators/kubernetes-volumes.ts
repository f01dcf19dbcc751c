import { type Area, alsoNamed } from './area.ts';
import { argument, bool, object, text } from './vocabulary.ts';

const claim = { accessModes: text(), requestsSize: text(), storageClassName: text() };

/** Plugin kubernetes 4324 to 4547: volumes, workspace volumes, environment variables and ways to merge YAML, for templates of pods. */
export const kubernetesVolumes: Area = {
  plugin: 'kubernetes',
  implementations: {
    PodVolume: {
      configMapVolume: object({
        mountPath: argument(text()),
        configMapName: argument(text()),
        optional: argument(bool()),
        subPath: text(),
      }),
      dynamicPVC: object({ mountPath: text(), ...claim }),
      emptyDirVolume: object({ mountPath: argument(text()), memory: argument(bool()) }),
      genericEphemeralVolume: object({ mountPath: text(), ...claim }),
      hostPathVolume: object({ mountPath: argument(text()), hostPath: argument(text()), readOnly: argument(bool()) }),
      nfsVolume: object({
        mountPath: argument(text()),
        serverAddress: argument(text()),
        serverPath: argument(text()),
        readOnly: argument(bool()),
      }),
      persistentVolumeClaim: object({ mountPath: argument(text()), claimName: argument(text()), readOnly: argument(bool()) }),
      secretVolume: object({
        mountPath: argument(text()),
        secretName: argument(text()),
        defaultMode: argument(text()),
        optional: argument(bool()),
      }),
    },
    WorkspaceVolume: {
      dynamicPVC: object(claim),
      emptyDirWorkspaceVolume: object({ memory: argument(bool()), sizeLimit: text() }),
      genericEphemeralVolume: object(claim),
      hostPathWorkspaceVolume: object({ hostPath: argument(text()) }),
      nfsWorkspaceVolume: object({ serverAddress: argument(text()), serverPath: argument(text()), readOnly: argument(bool()) }),
      persistentVolumeClaimWorkspaceVolume: object({ claimName: argument(text()), readOnly: argument(bool()) }),
    },
    TemplateEnvVar: {
      envVar: alsoNamed(['keyValueEnvVar'], object({ key: argument(text()), value: argument(text()) })),
      secretEnvVar: object({
        key: argument(text()),
        secretName: argument(text()),
        secretKey: argument(text()),
        optional: argument(bool()),
      }),
      podEnvVar: object({ key: argument(text()), value: argument(text()) }),
      containerEnvVar: object({ key: argument(text()), value: argument(text()) }),
      podSecretEnvVar: object({ key: argument(text()), secretName: argument(text()), secretKey: argument(text()), optional: bool() }),
    },
    YamlMergeStrategy: { merge: object({}), override: alsoNamed(['overrides'], object({})) },
  },
};
