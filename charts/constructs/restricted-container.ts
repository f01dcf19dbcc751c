/** Security context of a container that can change nothing but the volumes it mounts; the pod's adds the user and seccomp. */
export const restrictedContainer = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
} as const;
